package org.wutong.bureau.register;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Settings;

/** Takes note of every export, in the trail and in the file itself. */
@Component
public class Exports {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Audit audit;
    private final MessageSource messages;
    private final Settings settings;
    private final Clock clock;

    Exports(Audit audit, MessageSource messages, Settings settings, Clock clock) {
        this.audit = audit;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** As below, for an entry that whoever sees all that the officer sees may read. */
    public ExportNote note(Officer officer, ExportPurpose purpose, String subject, long rows, String narrowed) {
        return note(officer, purpose, subject, officer.viewScope(), rows, narrowed);
    }

    /**
     * Records an export, and says what the file shall carry.
     *
     * @param subject as the audit trail names it
     * @param region place whose readers may see the entry
     * @param narrowed what the list was narrowed to, for the trail; never a number of a person
     */
    public ExportNote note(
            Officer officer, ExportPurpose purpose, String subject, String region, long rows, String narrowed) {
        audit.record("export", subject, null, region, purpose.text(), (rows + " " + narrowed).strip());
        List<ExportNote.Line> lines = new ArrayList<>();
        lines.add(line("purpose", purpose.text()));
        lines.add(line("author", officer.name()));
        lines.add(line("office", officer.office()));
        lines.add(line("at", ZonedDateTime.now(clock).format(MINUTES)));
        lines.add(line("rows", Long.toString(rows)));
        lines.add(line("care", say("register.export.care.text")));
        if (settings.demo()) {
            lines.add(line("demo", say("register.export.demo.text")));
        }
        return new ExportNote(say("register.export.sheet"), lines);
    }

    private ExportNote.Line line(String key, String text) {
        return new ExportNote.Line(say("register.export." + key), text);
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
