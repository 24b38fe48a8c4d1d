package org.wutong.bureau.targets.bulletins.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.bulletins.BulletinRules;

/** Small words of these pages. */
@Component
class BulletinWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final ReportingTree tree;
    private final BulletinRules rules;

    BulletinWords(MessageSource messages, ReportingTree tree, BulletinRules rules) {
        this.messages = messages;
        this.tree = tree;
        this.rules = rules;
    }

    public String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    public String place(String code) {
        return tree.shortName(code);
    }

    public String kind(String id) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return rules.kind(id).map(kind -> kind.label(language)).orElse(id);
    }

    public String minute(@Nullable OffsetDateTime at) {
        return at == null ? "—" : at.atZoneSameInstant(ZoneId.systemDefault()).format(MINUTE);
    }

    public String orDash(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? "—" : value.toString();
    }
}
