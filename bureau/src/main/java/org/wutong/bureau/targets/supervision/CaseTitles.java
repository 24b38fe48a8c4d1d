package org.wutong.bureau.targets.supervision;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.TargetBook;

/** What a case is about, in words. */
@Component
public class CaseTitles {
    private final TargetBook targets;
    private final MessageSource messages;

    CaseTitles(TargetBook targets, MessageSource messages) {
        this.targets = targets;
        this.messages = messages;
    }

    public String of(SupervisionCase one, Locale locale) {
        return of(one.about(), one.subject(), one.title(), locale);
    }

    /** @param title as written, for what is free in words or a target that is no longer in the files */
    public String of(About about, String subject, String title, Locale locale) {
        return switch (about) {
            case TARGET ->
                targets.find(subject)
                        .map(target -> target.indicator(locale.getLanguage()))
                        .orElse(title);
            case FREE -> title;
            case RANKING, REPORTS, BACKLOG -> messages.getMessage("supervision.about." + about, null, locale);
        };
    }
}
