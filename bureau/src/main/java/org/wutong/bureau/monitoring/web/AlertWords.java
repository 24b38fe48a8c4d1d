package org.wutong.bureau.monitoring.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.alerts.Alert;
import org.wutong.bureau.monitoring.alerts.AlertBook;
import org.wutong.bureau.monitoring.alerts.AlertRule;
import org.wutong.bureau.monitoring.alerts.AlertStep;
import org.wutong.bureau.monitoring.households.ZeroCase;
import org.wutong.bureau.monitoring.households.ZeroRule;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;

/** Says alerts and cases in the reader’s words; pages know it as {@code words}. */
@Component
class AlertWords {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final AlertBook book;
    private final ZeroRule zero;
    private final MessageSource messages;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    AlertWords(AlertBook book, ZeroRule zero, MessageSource messages, ReportingTree tree, BusinessDate businessDate) {
        this.book = book;
        this.zero = zero;
        this.messages = messages;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    public String title(String rule, Locale locale) {
        return book.rule(rule).map(one -> one.title(locale)).orElse(rule);
    }

    public String advice(String rule, Locale locale) {
        return book.rule(rule).map(one -> one.advice(locale)).orElse("");
    }

    public String source(String rule) {
        return book.rule(rule).map(AlertRule::source).orElse("");
    }

    /** What happened, in a sentence. */
    public String told(Alert alert, Locale locale) {
        return book.rule(alert.rule())
                .map(rule -> messages.getMessage(
                        "monitoring.alerts.told." + rule.watches(),
                        alert.words().stream()
                                .map(word -> word.isEmpty()
                                        ? messages.getMessage("monitoring.alerts.unnamed", null, locale)
                                        : word)
                                .toArray(),
                        locale))
                .orElse("");
    }

    /** What somebody did, or what came of it. */
    public String done(AlertStep step, Locale locale) {
        String kind = messages.getMessage("monitoring.alerts.step." + step.kind(), null, locale);
        String contact = step.contact();
        if (contact == null) {
            return kind;
        }
        String what = step.kind() == AlertStep.Kind.CLOSED ? outcome(contact, locale) : contact(contact, locale);
        return step.way() == null
                ? kind + "：" + what
                : messages.getMessage("monitoring.alerts.way." + step.way(), null, locale) + "：" + what;
    }

    public String contact(String id, Locale locale) {
        return book.contact(id).map(one -> one.name(locale)).orElse(id);
    }

    public String outcome(@Nullable String id, Locale locale) {
        return id == null ? "" : book.outcome(id).map(one -> one.name(locale)).orElse(id);
    }

    public String reason(@Nullable String id, Locale locale) {
        return id == null ? "" : zero.reason(id).map(one -> one.name(locale)).orElse(id);
    }

    /** By what a case was closed. */
    public String closed(ZeroCase one, Locale locale) {
        ZeroCase.How how = one.how();
        return how == null
                ? ""
                : how == ZeroCase.How.REASON
                        ? reason(one.reason(), locale)
                        : messages.getMessage("monitoring.zero.how." + how, null, locale);
    }

    public @Nullable String phoneTail(Worker worker) {
        return worker.tail(WorkerField.PHONE);
    }

    public String place(String region) {
        return tree.path(region);
    }

    public String shortName(String region) {
        return tree.shortName(region);
    }

    /** 11-18 within the year, else the whole date; a dash where there is none. */
    public String day(@Nullable LocalDate date) {
        return date == null
                ? "—"
                : date.getYear() == businessDate.today().getYear()
                        ? date.toString().substring(5)
                        : date.toString();
    }

    /** How many days ago. */
    public long age(LocalDate date) {
        return ChronoUnit.DAYS.between(date, businessDate.today());
    }

    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : MOMENT.format(at.atZoneSameInstant(ZONE));
    }
}
