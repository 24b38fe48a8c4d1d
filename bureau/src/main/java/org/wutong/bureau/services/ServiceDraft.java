package org.wutong.bureau.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is told by whoever gave it.
 *
 * @param kind code of a {@link ServiceKind}
 * @param givenBy name of who gave it
 * @param channel code of a channel
 * @param venue where, in words; blank where that says nothing
 * @param about number of what it was about — a vacancy, a class — as people write it; blank where there is none
 * @param content which vacancy, policies, class, in words
 * @param href page of what it was about; null where there is none
 * @param outcome code of an outcome; null while nothing came of it
 * @param free whether it was free of charge; null where nobody said
 * @param source duty that records it: {@code matching}
 * @param cause why it is recorded, unique over all duties: what is told twice is recorded once. Blank for what people record
 *     themselves: then the same kind, day and content of a worker is the same service
 */
public record ServiceDraft(
        long worker,
        String kind,
        LocalDate day,
        String givenBy,
        String channel,
        String venue,
        String about,
        String content,
        @Nullable String href,
        @Nullable String outcome,
        @Nullable Boolean free,
        String note,
        String source,
        String cause) {
    /** Recorded by an officer, on a page or out of a sheet. */
    public static final String BY_HAND = "services";

    /** The least that must be said; the rest by {@code with…}. */
    public static ServiceDraft of(long worker, String kind, LocalDate day, String givenBy, String channel) {
        return new ServiceDraft(worker, kind, day, givenBy, channel, "", "", "", null, null, null, "", BY_HAND, "");
    }

    public ServiceDraft withContent(String number, String words) {
        return new ServiceDraft(
                worker, kind, day, givenBy, channel, venue, number, words, href, outcome, free, note, source, cause);
    }

    /** @param duty that records it */
    public ServiceDraft from(String duty, String why, @Nullable String page) {
        return new ServiceDraft(
                worker, kind, day, givenBy, channel, venue, about, content, page, outcome, free, note, duty, why);
    }

    public ServiceDraft withOutcome(@Nullable String code, String words) {
        return new ServiceDraft(
                worker, kind, day, givenBy, channel, venue, about, content, href, code, free, words, source, cause);
    }

    public ServiceDraft at(String place, @Nullable Boolean freeOfCharge) {
        return new ServiceDraft(
                worker,
                kind,
                day,
                givenBy,
                channel,
                place,
                about,
                content,
                href,
                outcome,
                freeOfCharge,
                note,
                source,
                cause);
    }

    /** The same for somebody else. */
    public ServiceDraft to(long other) {
        return new ServiceDraft(
                other, kind, day, givenBy, channel, venue, about, content, href, outcome, free, note, source, cause);
    }
}
