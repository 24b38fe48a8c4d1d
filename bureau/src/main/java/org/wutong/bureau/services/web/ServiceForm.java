package org.wutong.bureau.services.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.ServiceRefused;

/** The short form of a service. What is left empty is not said. */
record ServiceForm(
        @Nullable String kind,
        @Nullable String day,
        @Nullable String givenBy,
        @Nullable String channel,
        @Nullable String venue,
        @Nullable String about,
        @Nullable String content,
        @Nullable String outcome,
        @Nullable String free,
        @Nullable String note) {
    /** @throws ServiceRefused when the day is none */
    ServiceDraft draft(long worker) {
        return ServiceDraft.of(worker, plain(kind), day(plain(day)), plain(givenBy), plain(channel))
                .withContent(plain(about), plain(content))
                .at(plain(venue), plain(free).isEmpty() ? null : Boolean.valueOf(plain(free)))
                .withOutcome(plain(outcome).isEmpty() ? null : plain(outcome), plain(note));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ServiceRefused("services.refused.no-day", text);
        }
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
