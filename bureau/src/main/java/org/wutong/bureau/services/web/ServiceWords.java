package org.wutong.bureau.services.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.services.Choice;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gap;
import org.wutong.bureau.services.Promise;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceKind;

/** Says kinds, places and what is missing in the reader's words. */
@Component
public class ServiceWords {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int WHOLE = 1_000;

    private final MessageSource messages;
    private final ReportingTree tree;
    private final ServiceBook book;

    ServiceWords(MessageSource messages, ReportingTree tree, ServiceBook book) {
        this.messages = messages;
        this.tree = tree;
        this.book = book;
    }

    public String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    public String kind(String code, Locale locale) {
        return book.kind(code).map(kind -> kind.name(locale)).orElse(code);
    }

    public String channel(String code, Locale locale) {
        return book.channel(code).map(one -> one.name(locale)).orElse(code);
    }

    public String outcome(@Nullable String code, Locale locale) {
        return code == null
                ? "—"
                : book.outcome(code).map(one -> one.name(locale)).orElse(code);
    }

    public String choice(Choice choice, Locale locale) {
        return choice.name(locale);
    }

    public String contentOf(ServiceKind kind, Locale locale) {
        return kind.contentName(locale);
    }

    public String counted(Counted counted, Locale locale) {
        return say("services.counted." + counted, locale);
    }

    /** What the document says of numbers: one policy talk, three jobs… */
    public String needs(Promise promise, Locale locale) {
        return promise.needs().entrySet().stream()
                .map(need -> say("services.need", locale, counted(need.getKey(), locale), need.getValue()))
                .collect(Collectors.joining(say("services.between", locale)));
    }

    /** What one worker still lacks; empty when nothing. */
    public String missing(Promise promise, Gap gap, Locale locale) {
        return promise.needs().keySet().stream()
                .filter(counted -> gap.missing(promise, counted) > 0)
                .map(counted -> say("services.need", locale, counted(counted, locale), gap.missing(promise, counted)))
                .collect(Collectors.joining(say("services.between", locale)));
    }

    /** What the number of those who have too few is called. */
    public String lacking(Promise promise, Counted counted, Locale locale) {
        int needed = promise.needs(counted);
        return needed > 1
                ? say("services.fewer", locale, counted(counted, locale), needed)
                : say("services.lacks", locale, counted(counted, locale));
    }

    /** What a gap list is narrowed to. */
    public String lack(Promise promise, String lack, Locale locale) {
        return java.util.Arrays.stream(Counted.values())
                .filter(one -> one.name().equals(lack))
                .findFirst()
                .map(counted -> lacking(promise, counted, locale))
                .orElseGet(() -> say("services.lack." + lack, locale));
    }

    public String source(Promise promise) {
        return promise.source() + " " + promise.article();
    }

    public String place(String region) {
        return tree.path(region);
    }

    public String shortName(String region) {
        return tree.shortName(region);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : at.atZoneSameInstant(ZONE).format(MOMENT);
    }

    /** A share as a per cent with one decimal; a dash where nothing is promised to anybody. */
    public String share(long part, long whole) {
        return whole == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", part * WHOLE / whole / 10.0);
    }

    public String or(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }
}
