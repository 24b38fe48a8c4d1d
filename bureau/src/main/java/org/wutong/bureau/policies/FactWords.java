package org.wutong.bureau.policies;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.rules.Cite;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/** Puts facts, citations and notes into words of one language. */
@Component
public class FactWords {
    private static final String READING = "reading:";
    private static final String ASSUMED = "assumed:";

    private final Areas areas;
    private final MessageSource messages;

    FactWords(Areas areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    public String say(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }

    /** 38,650.00 元, 7 个月, 是, 浙江省绍兴市. */
    public String value(Fact fact, Object value, Locale locale) {
        return switch (fact.type()) {
            case BOOL -> messages.getMessage(((Boolean) value) ? "policies.yes" : "policies.no", null, locale);
            case MONEY -> messages.getMessage("policies.yuan", new Object[] {money((Long) value)}, locale);
            case REGION -> areas.fullName((RegionCode) value);
            default ->
                fact.unit().isEmpty() || fact.type() != FactType.INT
                        ? value.toString()
                        : messages.getMessage("policies.unit." + fact.unit(), new Object[] {value}, locale);
        };
    }

    /** Yuan with separators and two decimals. */
    public String money(long fen) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.CHINA);
        format.setMinimumFractionDigits(2);
        return format.format(new java.math.BigDecimal(Fen.toYuan(fen)));
    }

    /** Document and article, with the number where it has one: 《…方案》（六）. */
    public String cite(PolicyDocument document, Cite cite, Locale locale) {
        return messages.getMessage(
                "policies.cite", new Object[] {say(document.title(), locale), cite.article()}, locale);
    }

    public String document(PolicyDocument document, Locale locale) {
        return messages.getMessage(
                "policies.document",
                new Object[] {say(document.title(), locale), document.number().orElse(""), document.issued()},
                locale);
    }

    /** What a note of a decision means to people; a reading is told with its question. */
    public String note(PolicySet set, String code, Locale locale) {
        if (code.startsWith(READING)) {
            return set.ruling(code.substring(READING.length()))
                    .map(ruling -> messages.getMessage(
                            ruling.settled() ? "policies.reading.settled" : "policies.reading.open",
                            new Object[] {
                                say(ruling.question(), locale),
                                say(ruling.reading(), locale),
                                say(ruling.maySettle(), locale)
                            },
                            locale))
                    .orElse(code);
        }
        if (code.startsWith(ASSUMED)) {
            return messages.getMessage("policies.assumed", new Object[] {code.substring(ASSUMED.length())}, locale);
        }
        return set.noteLabel(code).map(label -> say(label, locale)).orElse(code);
    }
}
