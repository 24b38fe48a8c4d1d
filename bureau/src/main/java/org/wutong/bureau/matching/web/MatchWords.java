package org.wutong.bureau.matching.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.OutlookText;
import org.wutong.bureau.matching.Reason;
import org.wutong.bureau.matching.answers.AnswerRules;
import org.wutong.bureau.matching.answers.DeclineReason;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.matching.Factor;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Matcher;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.matching.Wording;
import org.wutong.vocabulary.AgeOn;

/** Words that the pages of matching share: names come from the policy, sentences from the messages. */
@Component
class MatchWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Matcher matcher;
    private final MessageSource messages;
    private final ReportingTree tree;
    private final PlaceReader places;
    private final BusinessDate businessDate;
    private final AnswerRules rules;
    private final Occupations occupations;

    MatchWords(
            Matcher matcher,
            MessageSource messages,
            ReportingTree tree,
            PlaceReader places,
            BusinessDate businessDate,
            AnswerRules rules,
            Occupations occupations) {
        this.occupations = occupations;
        this.matcher = matcher;
        this.messages = messages;
        this.tree = tree;
        this.places = places;
        this.businessDate = businessDate;
        this.rules = rules;
    }

    public String name(Factor factor, Locale locale) {
        return inLanguage(matcher.policy().wording(factor), locale);
    }

    public String name(HardCondition condition, Locale locale) {
        return inLanguage(matcher.policy().wording(condition), locale);
    }

    public String source(Factor factor) {
        return matcher.policy().wording(factor).source();
    }

    public String source(HardCondition condition) {
        return matcher.policy().wording(condition).source();
    }

    private static String inLanguage(Wording wording, Locale locale) {
        return locale.getLanguage().equals("en") ? wording.en() : wording.zh();
    }

    public String sentence(Reason reason, Locale locale) {
        return messages.getMessage(reason.key(), reason.params(), locale);
    }

    /** Counts by condition as one text: what bars most first. */
    public String barred(String counts, Locale locale) {
        return OutlookText.counts(counts).entrySet().stream()
                .map(entry -> name(entry.getKey(), locale) + " " + String.format("%,d", entry.getValue()))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }

    /** The single condition that adds most when relaxed, or that none does. */
    public String advice(MatchRows.Line line, Locale locale) {
        return OutlookText.counts(line.advice()).entrySet().stream()
                .findFirst()
                .map(entry -> advice(entry, line.suitable(), locale))
                .orElseGet(() -> messages.getMessage("matching.advice.none", null, locale));
    }

    private String advice(Map.Entry<HardCondition, Integer> entry, int suitable, Locale locale) {
        return messages.getMessage(
                "matching.advice." + entry.getKey(),
                new Object[] {entry.getValue(), entry.getValue() + suitable},
                locale);
    }

    /** Name of a reason to decline; the code itself when the table no longer has it. */
    public String reason(@Nullable String code, Locale locale) {
        return rules.reason(code).map(reason -> reason.name(locale)).orElse(code == null ? "" : code);
    }

    /** What must be another thing at a vacancy for it to come back, or that nothing does. */
    public String aspects(@Nullable String code, Locale locale) {
        return rules.reason(code).map(DeclineReason::returnsWhen).orElse(Set.of()).stream()
                .sorted()
                .map(aspect -> messages.getMessage("matching.aspect." + aspect, null, locale))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }

    /** Whole yuan where it is whole. */
    public String yuan(long fen) {
        return fen % 100 == 0 ? String.format("%,d", fen / 100) : String.format("%,d.%02d", fen / 100, fen % 100);
    }

    public String place(@Nullable String code) {
        return code == null ? "—" : tree.path(code);
    }

    /** The township a place lies in, nothing below it. */
    public String township(String code) {
        return tree.path(code).split(" / ", 2)[0];
    }

    public String workPlace(@Nullable String code) {
        return places.brief(code);
    }

    public String age(@Nullable LocalDate born) {
        LocalDate today = businessDate.today();
        return born == null || born.isAfter(today) ? "—" : Integer.toString(AgeOn.fullYears(born, today));
    }

    /** Name of an occupation; a dash for none. */
    public String occupation(@Nullable OccupationCode code) {
        return code == null ? "—" : occupations.name(code).orElse(code.value());
    }

    public String occupationNamed(String code) {
        return occupation(new OccupationCode(code));
    }

    /** Last four of the phone, null when there is none. */
    public @Nullable String phoneTail(Worker worker) {
        return worker.tail(WorkerField.PHONE);
    }

    /** Sex and age of a worker in a few letters. */
    public String who(Worker worker, Locale locale) {
        String gender =
                worker.gender() == null ? "—" : messages.getMessage("matching.gender." + worker.gender(), null, locale);
        return gender + "·" + age(worker.date(WorkerField.BIRTH_DATE));
    }

    public String minute(java.time.OffsetDateTime at) {
        return at.atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai")).format(MINUTE);
    }
}
