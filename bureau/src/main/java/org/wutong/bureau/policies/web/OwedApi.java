package org.wutong.bureau.policies.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.ApiLimit;

/** Decisions of all rules for everyone, for sister systems. */
@RestController
@PreAuthorize("hasAuthority('VIEW')")
class OwedApi {
    private final Decisions decisions;
    private final StaleMarks marks;

    OwedApi(Decisions decisions, StaleMarks marks) {
        this.decisions = decisions;
        this.marks = marks;
    }

    /**
     * One page of decisions: person by id, sums in fen, {@code missing} the facts that an unknown waits for.
     *
     * @param stale those of these people whose facts changed since; they wait to be decided again
     * @param next where to go on after; null on the last page
     */
    record Owed(
            List<OwedRow> decisions,
            Set<Long> stale,
            @Nullable String next) {}

    @GetMapping("/api/owed")
    Owed list(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) OwedRow.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = ApiLimit.check(limit);
        Decisions.Place start = OwedKey.read(after);
        if (after != null && start == null) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "after is '" + after + "'; expected the next of the page before.");
        }
        List<OwedRow> found =
                decisions.page(new OwedFilter(given(rule), outcome, given(place), null), start, null, most + 1);
        boolean more = found.size() > most;
        List<OwedRow> rows = more ? found.subList(0, most) : found;
        return new Owed(
                rows,
                marks.among(rows.stream().map(OwedRow::worker).distinct().toList()),
                more ? OwedKey.of(rows.get(most - 1)) : null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
