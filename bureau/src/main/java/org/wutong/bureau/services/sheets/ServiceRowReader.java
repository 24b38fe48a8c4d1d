package org.wutong.bureau.services.sheets;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.ServiceKind;
import org.wutong.vocabulary.DateText;

/** Makes of a row the service it speaks of, noting what cannot be; an empty cell leaves what is recorded. */
final class ServiceRowReader {
    static final String PROBLEM = "services.import.";
    private static final int LONGEST = 200;

    private final ServiceBook book;

    ServiceRowReader(ServiceBook book) {
        this.book = book;
    }

    /** @param before the service the row names by its number; null where it names none */
    Optional<ServiceDraft> read(ImportRow row, long worker, @Nullable Service before, ImportContext context) {
        ServiceKind kind = kind(row, before);
        LocalDate day = day(row, before, context);
        String given = told(row, "given-by", before == null ? "" : before.givenBy());
        String about = told(row, "about", before == null ? "" : before.about());
        String content = told(row, "content", before == null ? "" : before.content());
        if (given.isEmpty()) {
            row.error("given-by", PROBLEM + "no-giver");
        }
        if (kind != null && kind.asksContent() && about.isEmpty() && content.isEmpty()) {
            row.error("content", PROBLEM + "no-content");
        }
        for (String field : new String[] {"given-by", "about", "content", "venue", "note"}) {
            if (row.text(field).length() > LONGEST) {
                row.error(field, PROBLEM + "long", LONGEST);
            }
        }
        String channel = row.code("channel")
                .orElse(before == null ? book.channels().get(0).code() : before.channel());
        String outcome = row.code("outcome").orElse(before == null ? null : before.outcome());
        Boolean free = row.yes("free").orElse(before == null ? null : before.free());
        if (row.bad() || kind == null || day == null) {
            return Optional.empty();
        }
        return Optional.of(ServiceDraft.of(worker, kind.code(), day, given, channel)
                .withContent(about, content)
                .at(told(row, "venue", before == null ? "" : before.venue()), free)
                .withOutcome(outcome, told(row, "note", before == null ? "" : before.note())));
    }

    private @Nullable ServiceKind kind(ImportRow row, @Nullable Service before) {
        ServiceKind kind = row.code("kind").flatMap(book::kind).orElse(null);
        if (kind == null && !row.bad()) {
            if (before == null) {
                row.error("kind", PROBLEM + "no-kind");
            }
            return before == null ? null : book.kind(before.kind()).orElse(null);
        }
        if (kind != null && before != null && !kind.code().equals(before.kind())) {
            row.error("kind", PROBLEM + "another");
        }
        return kind;
    }

    private static @Nullable LocalDate day(ImportRow row, @Nullable Service before, ImportContext context) {
        LocalDate day = row.date("day").map(DateText.Given::first).orElse(before == null ? null : before.day());
        if (day == null) {
            if (!row.bad()) {
                row.error("day", PROBLEM + "no-day");
            }
        } else if (day.isAfter(context.today())) {
            row.error("day", PROBLEM + "future", context.today().toString());
        } else if (before != null && !day.equals(before.day())) {
            row.error("day", PROBLEM + "another");
        }
        return day;
    }

    private static String told(ImportRow row, String field, String before) {
        return row.text(field).isEmpty() ? before : row.text(field);
    }
}
