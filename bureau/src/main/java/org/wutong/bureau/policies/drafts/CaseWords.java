package org.wutong.bureau.policies.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.library.RuleWords;
import org.wutong.conditions.Fact;
import org.wutong.rules.CaseDifference;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;
import org.wutong.rules.PolicySet;

/** Tells in words where a worked case comes out otherwise. */
@Component
public class CaseWords {
    private final FactWords words;
    private final RuleWords rules;

    CaseWords(FactWords words, RuleWords rules) {
        this.words = words;
        this.rules = rules;
    }

    /** A worked case with what is wrong about it; nothing when it passes. */
    public record CaseTold(String file, int line, String name, String day, List<String> differences) {
        public boolean passes() {
            return differences.isEmpty();
        }
    }

    public CaseTold tell(PolicySet set, Findings.Tried tried, Locale locale) {
        return new CaseTold(
                tried.one().file(),
                tried.one().place().line(),
                tried.one().name(),
                tried.one().on().toString(),
                tried.differences().stream()
                        .map(difference -> tell(set, difference, locale))
                        .toList());
    }

    private String tell(PolicySet set, CaseDifference difference, Locale locale) {
        return words.text(
                "policies.case." + difference.what(),
                locale,
                rules.titled(set, difference.rule(), locale),
                difference.row(),
                said(set, difference.found(), locale),
                said(set, difference.expected(), locale));
    }

    private String said(PolicySet set, Object value, Locale locale) {
        if (value instanceof FenRange range) {
            return words.yuan(range, locale);
        }
        if (value instanceof List<?> facts) {
            return facts.isEmpty()
                    ? words.text("policies.case.none", locale)
                    : words.list(
                            facts.stream()
                                    .map(name -> label(set, name.toString(), locale))
                                    .toList(),
                            locale);
        }
        String word = value.toString();
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return words.text("policies.outcome." + outcome, locale);
            }
        }
        return word.equals("not_in_force")
                ? words.text("policies.rule.case.no-decision", locale)
                : note(set, word, locale);
    }

    private String note(PolicySet set, String code, Locale locale) {
        return code.isEmpty() ? "" : words.note(set, code, locale);
    }

    private String label(PolicySet set, String fact, Locale locale) {
        return set.dictionary().kinds().stream()
                .map(kind -> kind.fact(fact).map(Fact::label).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .map(label -> words.say(label, locale))
                .orElse(fact);
    }
}
