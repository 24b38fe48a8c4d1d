package org.wutong.bureau.employment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.people.Cell;
import org.wutong.bureau.people.RosterColumns;
import org.wutong.vocabulary.Fen;

/** Columns of the roster: status, place and kind of work, monthly wage. */
@Component
@Transactional(readOnly = true)
class EmploymentColumns implements RosterColumns {
    private final JdbcClient jdbc;
    private final Workplaces workplaces;
    private final MessageSource messages;

    EmploymentColumns(JdbcClient jdbc, Workplaces workplaces, MessageSource messages) {
        this.jdbc = jdbc;
        this.workplaces = workplaces;
        this.messages = messages;
    }

    private record Row(
            long worker,
            String status,
            boolean publicPost,
            @Nullable String workRegion,
            @Nullable String occupationTitle,
            @Nullable Long monthlyWageFen,
            @Nullable Boolean willingOut,
            @Nullable Boolean atSchool,
            @Nullable String labourCapacity) {}

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("status", 10, "employment.column.status", false, true),
                new Column("workplace", 20, "employment.column.workplace", false, true),
                new Column("wage", 30, "employment.column.wage", true, true));
    }

    @Override
    public Map<Long, Map<String, Cell>> cells(Collection<Long> workers, Locale language) {
        Map<Long, Map<String, Cell>> cells = new HashMap<>();
        jdbc.sql("""
                select s.worker, s.status, s.public_post, s.work_region, s.occupation_title, s.monthly_wage_fen,
                       w.willing_out, w.at_school, w.labour_capacity
                from employment.status s join people.worker w on w.id = s.worker where s.worker = any (?)""")
                .param(workers.toArray(Long[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> cells.put(row.worker(), cells(row, language)));
        return cells;
    }

    private Map<String, Cell> cells(Row row, Locale language) {
        boolean employed = row.status().equals("EMPLOYED");
        String title = row.occupationTitle() == null ? "" : row.occupationTitle();
        String workplace = workplaces.brief(row.workRegion());
        return Map.of(
                "status", status(row, language),
                "workplace", employed ? Cell.text(title.isEmpty() ? workplace : workplace + "·" + title) : Cell.NOTHING,
                "wage", row.monthlyWageFen() == null ? Cell.NOTHING : Cell.number(wage(row.monthlyWageFen())));
    }

    private Cell status(Row row, Locale language) {
        if (row.status().equals("EMPLOYED")) {
            return badge(Cell.Kind.YES, row.publicPost() ? "public-post" : "employed", language);
        }
        if (Boolean.TRUE.equals(row.atSchool())) {
            return badge(Cell.Kind.NO, "at-school", language);
        }
        if ("NONE".equals(row.labourCapacity())) {
            return badge(Cell.Kind.NO, "not-able", language);
        }
        if (Boolean.TRUE.equals(row.willingOut())) {
            return badge(Cell.Kind.ACT, "willing-out", language);
        }
        return row.status().equals("UNEMPLOYED")
                ? badge(Cell.Kind.ACT, "unemployed", language)
                : badge(Cell.Kind.UNK, "no-record", language);
    }

    private Cell badge(Cell.Kind kind, String key, Locale language) {
        return Cell.badge(kind, messages.getMessage("employment.status." + key, null, language));
    }

    /** Whole yuan with groups of three, decimals only where there are some. */
    static String wage(long fen) {
        return fen % 100 == 0 ? String.format(Locale.ROOT, "%,d", fen / 100) : Fen.toYuan(fen);
    }
}
