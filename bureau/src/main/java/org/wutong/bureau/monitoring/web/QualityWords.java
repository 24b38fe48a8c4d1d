package org.wutong.bureau.monitoring.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.quality.Finding;
import org.wutong.bureau.monitoring.quality.QualityBook;
import org.wutong.bureau.monitoring.quality.QualityRule;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;

/** Says findings in the reader's words; pages know it as {@code words}. */
@Component
class QualityWords {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String OWN = "own";

    private final QualityBook book;
    private final MessageSource messages;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    QualityWords(QualityBook book, MessageSource messages, ReportingTree tree, BusinessDate businessDate) {
        this.book = book;
        this.messages = messages;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    public String title(String rule, Locale locale) {
        return book.rule(rule).map(one -> one.title(locale)).orElse(rule);
    }

    public String cure(String rule, Locale locale) {
        return book.rule(rule).map(one -> one.cure(locale)).orElse("");
    }

    /** The check that bureaux run by hand, where the rule stands for one. */
    public @Nullable String source(String rule) {
        return book.rule(rule)
                .map(QualityRule::source)
                .filter(source -> !source.equals(OWN))
                .orElse(null);
    }

    /** What is to be mended, in a word. */
    public String mend(String rule, Locale locale) {
        return book.rule(rule)
                .map(one -> messages.getMessage("monitoring.mend." + one.mend(), null, locale))
                .orElse("");
    }

    /** Page on which it is put right. */
    public String mendHref(Finding finding) {
        String mend = book.rule(finding.rule()).map(QualityRule::mend).orElse("");
        if (!finding.ofWorker()) {
            return "/households/" + finding.subject();
        }
        return mend.equals("spell")
                ? "/people/" + finding.subject()
                : "/people/" + finding.subject() + "/edit#field-" + mend;
    }

    public String place(String region) {
        return tree.path(region);
    }

    public String shortName(String region) {
        return tree.shortName(region);
    }

    /** 86.4; a dash where nobody is on the roster. */
    public String score(@Nullable Integer tenths) {
        return tenths == null ? "—" : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }

    /** +1.2, −0.3, ±0; a dash where there is nothing to compare with. */
    public String trend(@Nullable Integer tenths) {
        if (tenths == null) {
            return "—";
        }
        return tenths == 0 ? "±0" : (tenths > 0 ? "+" : "−") + score(Math.abs(tenths));
    }

    public String percent(long part, long whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    public String day(LocalDate date) {
        return date.getYear() == businessDate.today().getYear()
                ? date.toString().substring(5)
                : date.toString();
    }

    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : MOMENT.format(at.atZoneSameInstant(ZONE));
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
