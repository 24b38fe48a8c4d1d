package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Target;

/** Targets and where a place stands, for sister systems. */
@RestController
@PreAuthorize("hasAuthority('VIEW')")
class TargetsApi {
    private final Standings standings;
    private final HomePlace homes;
    private final AskedDay days;

    TargetsApi(Standings standings, HomePlace homes, AskedDay days) {
        this.standings = standings;
        this.homes = homes;
        this.days = days;
    }

    /** @param day what is told is counted up to its end */
    record Targets(String place, LocalDate day, List<Line> targets) {}

    /**
     * One target at the place.
     *
     * @param actual money in fen, shares in basis points; null: no records yet
     * @param goal null where nothing was shared out to the place
     * @param open how many more may count: their record does not say
     * @param counted whether the actual is counted from records; false where another office told it, or nobody did
     */
    record Line(
            String id,
            String document,
            String article,
            String indicatorZh,
            String indicatorEn,
            String op,
            Target.Unit unit,
            @Nullable LocalDate deadline,
            @Nullable Long actual,
            @Nullable Long goal,
            @Nullable Integer rateBasisPoints,
            int paceBasisPoints,
            boolean reached,
            long open,
            boolean counted) {}

    @GetMapping("/api/targets")
    Targets list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        Node at = homes.asked(me, place)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "No such place within your view scope."));
        LocalDate on = days.of(at, day).day();
        return new Targets(
                at.code(),
                on,
                standings.of(at, on).stream().map(TargetsApi::line).toList());
    }

    private static Line line(Standings.Standing standing) {
        Target target = standing.target();
        return new Line(
                target.id(),
                target.document(),
                target.article(),
                target.indicatorZh(),
                target.indicatorEn(),
                target.op(),
                target.unit(),
                target.deadline(),
                standing.actual(),
                standing.goal(),
                standing.rate(),
                standing.paceBasisPoints(),
                standing.reached(),
                standing.open(),
                standing.counted());
    }
}
