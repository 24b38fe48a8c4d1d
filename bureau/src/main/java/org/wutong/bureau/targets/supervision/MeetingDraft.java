package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written of a meeting; what was left out is null. */
public record MeetingDraft(
        @Nullable Long workGroup,
        @Nullable String title,
        @Nullable LocalDate heldOn,
        @Nullable String venue,
        @Nullable String host,
        @Nullable String agenda,
        @Nullable String present,
        @Nullable String absent,
        @Nullable String minutes) {
    /** @throws Refused when the group, the title or the day is missing, or something is too long */
    Kept kept(LocalDate today) {
        Long group = workGroup;
        LocalDate held = heldOn;
        if (group == null || text(title).isEmpty() || held == null) {
            throw new Refused("supervision.refused.meeting");
        }
        if (held.isAfter(today.plusYears(1))) {
            throw new Refused("supervision.refused.held", held.toString());
        }
        Kept kept = new Kept(
                group,
                text(title),
                held,
                text(venue),
                text(host),
                text(agenda),
                text(present),
                text(absent),
                text(minutes));
        if (kept.longest() > Kept.MOST) {
            throw new Refused("supervision.refused.long", Kept.MOST);
        }
        return kept;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The same, complete. */
    public record Kept(
            long workGroup,
            String title,
            LocalDate heldOn,
            String venue,
            String host,
            String agenda,
            String present,
            String absent,
            String minutes) {
        private static final int MOST = 10_000;

        private int longest() {
            return Math.max(
                    Math.max(title.length(), agenda.length()),
                    Math.max(present.length(), Math.max(absent.length(), minutes.length())));
        }
    }
}
