package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.Reason;
import org.wutong.bureau.matching.Reason.Kind;
import org.wutong.bureau.matching.Recommendations.Job;
import org.wutong.bureau.vacancies.PayUnit;
import org.wutong.bureau.vacancies.VacancyPay;

/** A recommended job as one would tell it on the phone: what it is, what speaks for it, what speaks against it, what is not known. */
@Component
class JobSentences {
    private final MatchWords words;
    private final MessageSource messages;

    JobSentences(MatchWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    public String tell(Job job, Locale locale) {
        StringBuilder told = new StringBuilder(say(
                "matching.say.job",
                locale,
                job.vacancy().title(),
                job.vacancy().employerName(),
                words.workPlace(job.vacancy().workRegion()),
                pay(job.vacancy().pay(), locale)));
        add(told, "matching.say.for", Kind.HOLDS, job.lines(), locale);
        add(told, "matching.say.against", Kind.LACKS, job.lines(), locale);
        add(told, "matching.say.open", Kind.UNKNOWN, job.lines(), locale);
        return told.toString();
    }

    private void add(StringBuilder told, String key, Kind kind, List<Reason> lines, Locale locale) {
        String said = lines.stream()
                .filter(reason -> reason.kind() == kind)
                .map(reason -> words.sentence(reason, locale))
                .collect(Collectors.joining(say("matching.say.and", locale)));
        if (!said.isEmpty()) {
            told.append(say(key, locale, said));
        }
    }

    private String pay(VacancyPay pay, Locale locale) {
        return pay.sums().isEmpty() && pay.unit() != PayUnit.NEGOTIABLE
                ? say("matching.say.pay.none", locale)
                : say("matching.say.pay." + pay.unit(), locale, pay.sums());
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
