package org.wutong.bureau.services.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.services.Listener;
import org.wutong.bureau.services.TalkDraft;

/**
 * A talk as it is filled in.
 *
 * @param formKey of the form, so that it counts once though it is sent twice
 * @param who {@code ticked}, {@code others} or {@code all}: whom of the list the ticks mean, for whoever has no script to tick them all
 * @param show {@code owed} or {@code all}: of whom the list is made
 * @param worker those ticked
 */
record TalkForm(
        @Nullable String formKey,
        @Nullable String place,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String title,
        @Nullable String speaker,
        @Nullable String venue,
        @Nullable String free,
        @Nullable String note,
        @Nullable String who,
        @Nullable String show,
        @Nullable List<Long> worker,
        @Nullable Integer version,
        @Nullable String reason) {
    TalkDraft draft(String village) {
        return new TalkDraft(
                village,
                plain(kind),
                ServiceForm.day(plain(day)),
                plain(title),
                plain(speaker),
                plain(venue),
                plain(free).isEmpty() ? null : Boolean.valueOf(plain(free)),
                plain(note));
    }

    List<Long> ticked() {
        return worker == null ? List.of() : worker;
    }

    List<Long> present(List<Listener> roster) {
        List<Long> ticked = ticked();
        return switch (plain(who)) {
            case "all" -> roster.stream().map(Listener::id).toList();
            case "others" ->
                roster.stream()
                        .map(Listener::id)
                        .filter(id -> !ticked.contains(id))
                        .toList();
            default -> ticked;
        };
    }

    static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
