package org.wutong.bureau.services;

import java.util.Locale;
import org.wutong.conditions.Label;

/** One of the words a field of a service is chosen from: a channel, an outcome. */
public record Choice(String code, Label label) {
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
