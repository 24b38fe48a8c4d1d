package org.wutong.bureau.register.imports;

import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.register.CopyRows;

/** What a check found, row by row. */
@Component
@Transactional
public class Findings {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private final JdbcClient jdbc;
    private final DataSource source;

    Findings(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** A problem as the check page lists it. */
    public record Listed(
            int rowNo, int seq, String place, String field, String value, String code, String args, boolean error) {
        public Object[] arguments() {
            return args.isEmpty() ? new Object[0] : args.split("\t", -1);
        }

        /** The cure; {@code .cure.bare} where the last argument, a likely value, was not found. */
        public String cureKey() {
            return code + (args.endsWith("\t") ? ".cure.bare" : ".cure");
        }
    }

    /** How often a kind of problem occurs. */
    public record Count(String code, boolean error, int count) {}

    /** A row that is new or will change. */
    public record Row(int rowNo, String place, Outcome outcome, String changes) {
        /** Field, text before, text after. */
        public List<String[]> differences() {
            return changes.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    public void forget(long importId) {
        jdbc.sql("delete from register.import_problem where import = ?")
                .param(importId)
                .update();
        jdbc.sql("delete from register.import_row where import = ?")
                .param(importId)
                .update();
    }

    /** Of rows: what is new or will change, which is listed, and every problem. */
    void add(long importId, String region, List<SheetImportRow> rows, List<String> places) {
        CopyRows found = new CopyRows();
        CopyRows problems = new CopyRows();
        for (int i = 0; i < rows.size(); i++) {
            SheetImportRow row = rows.get(i);
            Outcome outcome = row.outcome();
            if (outcome == Outcome.NEW || outcome == Outcome.CHANGED) {
                found.add(importId).add(region).add(row.number()).add(places.get(i));
                found.add(outcome)
                        .add(outcome == Outcome.CHANGED ? lines(row) : "")
                        .endRow();
            }
            for (int seq = 0; seq < row.problems().size(); seq++) {
                RowProblem problem = row.problems().get(seq);
                problems.add(importId).add(region).add(row.number()).add(seq).add(places.get(i));
                problems.add(problem.field()).add(problem.value()).add(problem.code());
                problems.add(problem.args())
                        .add(problem.error() ? "ERROR" : "WARNING")
                        .endRow();
            }
        }
        found.intoGuarded("register.import_row", "import, region, row_no, place, outcome, changes", source);
        problems.intoGuarded(
                "register.import_problem",
                "import, region, row_no, seq, place, field, value, code, args, severity",
                source);
    }

    private static String lines(SheetImportRow row) {
        StringBuilder lines = new StringBuilder();
        row.changes()
                .forEach(change -> lines.append(flat(change.field()))
                        .append('\t')
                        .append(flat(change.before()))
                        .append('\t')
                        .append(flat(change.after()))
                        .append('\n'));
        return lines.toString();
    }

    private static String flat(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    void finish(long importId, HeaderMatch match, String format, Tally tally, long millis) {
        jdbc.sql("""
                update register.import set state = 'CHECKED', layout = ?, format = ?, sheet_name = ?, header_first = ?, header_row = ?,
                  reading = ?, rows_read = ?, rows_new = ?, rows_changed = ?, rows_same = ?, rows_bad = ?, rows_warned = ?,
                  rows_skipped = ?, formulas = ?, check_millis = ?, refusal = '', refusal_args = '' where id = ?""")
                .params(
                        match.layout().id(),
                        format,
                        match.sheetName(),
                        match.firstRow(),
                        match.lastRow(),
                        Import.written(match),
                        tally.read,
                        tally.of(Outcome.NEW),
                        tally.of(Outcome.CHANGED),
                        tally.of(Outcome.SAME),
                        tally.of(Outcome.BAD),
                        tally.warned,
                        tally.skipped,
                        tally.formulas,
                        millis,
                        importId)
                .update();
    }

    /** Problems of one kind, or all ({@code code} empty), in row order after a row and place in it. */
    @Transactional(readOnly = true)
    public List<Listed> problems(long importId, String code, boolean errors, int afterRow, int afterSeq, int most) {
        return jdbc.sql("""
                select row_no, seq, place, field, value, code, args, severity = 'ERROR' error from register.import_problem
                where import = ? and (? = '' or code = ?) and severity = ? and (row_no, seq) > (?, ?)
                order by row_no, seq limit ?""")
                .params(importId, code, code, errors ? "ERROR" : "WARNING", afterRow, afterSeq, most)
                .query(Listed.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Count> counts(long importId) {
        return jdbc.sql("""
                select code, severity = 'ERROR' error, count(*) count from register.import_problem where import = ?
                group by code, severity order by count desc, code""").param(importId).query(Count.class).list();
    }

    @Transactional(readOnly = true)
    public List<Row> rows(long importId, Outcome outcome, int after, int most) {
        return jdbc.sql("""
                select row_no, place, outcome, changes from register.import_row
                where import = ? and outcome = ? and row_no > ? order by row_no limit ?""")
                .params(importId, outcome.name(), after, most)
                .query(Row.class)
                .list();
    }

    /** Every problem with an error, for the sheet of bad rows. */
    @Transactional(readOnly = true)
    public List<Listed> errors(long importId) {
        return problems(importId, "", true, 0, -1, Integer.MAX_VALUE);
    }
}
