package org.wutong.bureau.dispatch.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.dispatch.PassengerState;
import org.wutong.bureau.register.PageLink;

/**
 * What a list of people of a batch is narrowed to; null and empty mean no condition.
 *
 * @param vehicle id; 0 for those without a seat
 * @param place code of a township or village
 * @param q part of the name, or last four of phone or identity number
 */
public record Narrowed(
        @Nullable PassengerState state,
        @Nullable Long vehicle,
        @Nullable String place,
        @Nullable String q) {
    List<DispatchWords.Line> of(List<DispatchWords.Line> lines) {
        return lines.stream().filter(this::holds).toList();
    }

    private boolean holds(DispatchWords.Line line) {
        String words = q == null ? "" : q.strip();
        return (state == null || line.passenger().state() == state)
                && (vehicle == null
                        || (vehicle == 0
                                ? line.passenger().vehicle() == null
                                : vehicle.equals(line.passenger().vehicle())))
                && (place == null
                        || place.isBlank()
                        || line.passenger().region().startsWith(place))
                && (words.isEmpty()
                        || line.name().contains(words)
                        || words.equals(Objects.toString(line.phoneTail(), ""))
                        || words.equals(Objects.toString(line.identityTail(), "")));
    }

    PageLink on(String path) {
        return PageLink.to(path)
                .with("state", state)
                .with("vehicle", vehicle)
                .with("place", place)
                .with("q", q);
    }

    Narrowed state(@Nullable PassengerState other) {
        return new Narrowed(other, vehicle, place, q);
    }

    public boolean any() {
        return vehicle != null || place != null && !place.isBlank() || q != null && !q.isBlank();
    }
}
