package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.Report.State;

/**
 * What of the reports is asked for.
 *
 * @param line id of a line of the rhythm; null for all
 * @param state null for all
 * @param old whether also what ended before the horizon
 */
record ReportRequest(
        Node place, @Nullable String line, @Nullable State state, boolean old, int page) {
    static final int PAGE = 50;

    List<Report> of(List<Report> all, LocalDate today) {
        return all.stream()
                .filter(report -> line == null || report.rhythm().id().equals(line))
                .filter(report -> state == null || report.state(today) == state)
                .toList();
    }

    public String with(@Nullable State other) {
        return address("/targets/reports", other, 0);
    }

    public String export() {
        return address("/targets/reports/export", state, 0);
    }

    public @Nullable String previous() {
        return page == 0 ? null : address("/targets/reports", state, page - 1);
    }

    public @Nullable String next(int rows) {
        return (page + 1) * PAGE < rows ? address("/targets/reports", state, page + 1) : null;
    }

    private String address(String path, @Nullable State wanted, int at) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path).queryParam("place", place.code());
        if (line != null) {
            link.queryParam("line", line);
        }
        if (wanted != null) {
            link.queryParam("state", wanted);
        }
        if (old) {
            link.queryParam("old", true);
        }
        if (at > 0) {
            link.queryParam("page", at);
        }
        return link.build().encode().toUriString();
    }
}
