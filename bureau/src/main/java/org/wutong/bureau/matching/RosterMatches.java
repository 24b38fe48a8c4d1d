package org.wutong.bureau.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.Matches.Group;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.people.Cell;
import org.wutong.bureau.people.RosterColumns;
import org.wutong.bureau.people.RosterFilter;

/** On the roster: how many jobs suit, and a condition on it. */
@Component
class RosterMatches implements RosterColumns, RosterFilter {
    private static final String KEY = "suitable";

    private final MatchRows rows;

    RosterMatches(MatchRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column(KEY, 300, "matching.suitable", true, false));
    }

    @Override
    public Map<Long, Map<String, Cell>> cells(Collection<Long> workers, Locale language) {
        Map<Long, Map<String, Cell>> cells = new HashMap<>();
        rows.suitable(workers)
                .forEach((worker, suitable) -> cells.put(
                        worker,
                        Map.of(
                                KEY,
                                new Cell(
                                        suitable < Matches.ENOUGH ? Cell.Kind.ACT : Cell.Kind.NUMBER,
                                        Integer.toString(suitable),
                                        "/matching/workers/" + worker))));
        return cells;
    }

    @Override
    public String parameter() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "matching.suitable";
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice(Group.ENOUGH_OR_MORE.name(), "matching.group.ENOUGH_OR_MORE"),
                new Choice(Group.FEWER.name(), "matching.group.FEWER"),
                new Choice(Group.NONE.name(), "matching.group.NONE"));
    }

    @Override
    public Condition condition(String value) {
        Group group = Group.valueOf(value);
        return new Condition(
                "exists (select from matching.outlook o where o.worker = w.id and o.suitable between :suitable_least and :suitable_most)",
                Map.of("suitable_least", group.least(), "suitable_most", group.most()));
    }
}
