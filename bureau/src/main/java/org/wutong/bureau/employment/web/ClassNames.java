package org.wutong.bureau.employment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.Dimension;

/** Says classes of people in the reader's words. */
@Component
public class ClassNames {
    private final MessageSource messages;

    ClassNames(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Dimension dimension, @Nullable String name) {
        if (name == null) {
            return say(
                    dimension == Dimension.CATEGORY
                            ? "employment.structure.no-category"
                            : "employment.structure.unknown");
        }
        return switch (dimension) {
            case AGE -> say("employment.structure.age." + name);
            case SEX -> say("people.gender." + name);
            case EDUCATION -> say("people.education." + name);
            case CAPACITY -> say("people.labour-capacity." + name);
            case STATUS -> say("employment.lists.status." + name);
            case TRANSFER -> say("employment.flows." + name);
            case CATEGORY -> say("people.category." + name);
            case SKILL -> name;
        };
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
