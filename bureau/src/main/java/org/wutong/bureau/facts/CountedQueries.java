package org.wutong.bureau.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.counting.CountedRow;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.RecordKind;
import org.wutong.vocabulary.RegionCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes countable records of a query, so that a duty only says where its columns stand.
 *
 * <p>The query gives {@code key}, {@code person} and {@code household} (0 for none), {@code place}, {@code starts}, {@code ends},
 * {@code title}, and every column of the kind by its name. It may name {@code :from}, {@code :day}, and the range of places
 * {@code :place}, {@code :end}, which it must keep to.
 *
 * <p>Tables are joined whole, never by looking up one row after the other: behind row guards the planner expects a handful of rows. What
 * <code>{narrow: …}</code> stands around is a condition for reading one place alone: it keeps a table to those who live there.
 */
@Component
public class CountedQueries {
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final Pattern NARROW = Pattern.compile("\\{narrow: ([^{}]*)}");
    /** Places below a county are read by themselves. */
    private static final int COUNTY_DIGITS = RegionCode.Level.COUNTY.digits();

    /** What is joined stays in memory up to a million rows or so. */
    private static final String ENOUGH_FOR_A_COUNTY = "32MB";

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CountingBook book;
    private final JsonMapper json;

    CountedQueries(JdbcTemplate jdbc, PlatformTransactionManager transactions, CountingBook book, JsonMapper json) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource() == null ? missing() : jdbc.getDataSource());
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
        this.book = book;
        this.json = json;
    }

    private static javax.sql.DataSource missing() {
        throw new IllegalStateException("no database");
    }

    /** Records without a page of their own. */
    public CountedRecords of(String kind, String sql) {
        return of(kind, sql, Map.of(), key -> "");
    }

    /**
     * @param more further parameters of the query
     * @param href page of a record by its key
     * @throws IllegalArgumentException when {@code counting.yaml} knows no such kind
     */
    public CountedRecords of(String kind, String sql, Map<String, Object> more, LongFunction<String> href) {
        RecordKind known = book.kind(kind)
                .orElseThrow(() -> new IllegalArgumentException("counting.yaml has no records '" + kind + "'"));
        if (!known.atHome() && NARROW.matcher(sql).find()) {
            throw new IllegalArgumentException("records '" + kind
                    + "' do not lie where their person lives: no table can be kept to who lives in a place");
        }
        return new Queried(known, sql, more, href);
    }

    /** The database itself tells which tables a query reads, so that none can be forgotten. */
    private Set<String> tablesIn(String sql, MapSqlParameterSource parameters) {
        String plan = jdbc.queryForObject("explain (verbose, format json) " + sql, parameters, String.class);
        Set<String> tables = new HashSet<>();
        for (JsonNode scan : json.readTree(plan == null ? "[]" : plan).findParents("Relation Name")) {
            tables.add(scan.path("Schema").asString() + "."
                    + scan.path("Relation Name").asString());
        }
        return Set.copyOf(tables);
    }

    private final class Queried implements CountedRecords {
        private final RecordKind kind;
        private final String whole;
        private final String narrow;
        private final Map<String, Object> more;
        private final LongFunction<String> href;
        private volatile @Nullable Set<String> tables;

        Queried(RecordKind kind, String sql, Map<String, Object> more, LongFunction<String> href) {
            this.kind = kind;
            this.whole = NARROW.matcher(sql).replaceAll("true");
            this.narrow = NARROW.matcher(sql).replaceAll("$1");
            this.more = more;
            this.href = href;
        }

        @Override
        public String kind() {
            return kind.name();
        }

        @Override
        public String href(long key) {
            return href.apply(key);
        }

        @Override
        public void read(Wanted wanted, Consumer<CountedRow> into) {
            boolean all = wanted.place().length() <= COUNTY_DIGITS;
            transactions.executeWithoutResult(status -> {
                String before = planned("off", ENOUGH_FOR_A_COUNTY);
                jdbc.query(
                        all ? whole : narrow,
                        parameters(wanted),
                        new Reader(kind.columns().facts(), into));
                planned("on", before);
            });
        }

        @Override
        public Set<String> tables() {
            Set<String> known = tables;
            if (known == null) {
                known = tablesIn(whole, parameters(new Wanted(ANY_DAY, ANY_DAY, "")));
                tables = known;
            }
            return known;
        }

        private MapSqlParameterSource parameters(Wanted wanted) {
            return new MapSqlParameterSource(more)
                    .addValue("from", wanted.from())
                    .addValue("day", wanted.day())
                    .addValue("place", wanted.place())
                    .addValue("end", wanted.place() + "~");
        }

        /**
         * Everyone in sight is read; behind row guards the planner takes them for a handful, and would look each up in turn.
         *
         * @return the memory as it was set before
         */
        private String planned(String loops, String memory) {
            return Objects.requireNonNull(jdbc.queryForObject(
                    "select current_setting('work_mem'), set_config('enable_nestloop', :loops, true),"
                            + " set_config('work_mem', :memory, true)",
                    Map.of("loops", loops, "memory", memory),
                    (row, i) -> row.getString(1)));
        }
    }

    /** Reads rows; where the columns stand is found once. */
    private static final class Reader implements RowCallbackHandler {
        private final List<Fact> columns;
        private final Consumer<CountedRow> into;
        /** A few thousand places stand in millions of rows. */
        private final Map<String, @Nullable RegionCode> regions = new HashMap<>();

        private int @Nullable [] at;

        Reader(List<Fact> columns, Consumer<CountedRow> into) {
            this.columns = columns;
            this.into = into;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            int[] places = at == null ? at = places(row) : at;
            String place = row.getString(places[3]);
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            values[0] = region(place);
            for (int i = 1; i < values.length; i++) {
                values[i] = value(row, places[i + 6], columns.get(i));
            }
            into.accept(new CountedRow(
                    row.getLong(places[0]),
                    row.getLong(places[1]),
                    row.getLong(places[2]),
                    place,
                    row.getObject(places[4], LocalDate.class),
                    row.getObject(places[5], LocalDate.class),
                    row.getString(places[6]),
                    Facts.ofSlots(values)));
        }

        private int[] places(ResultSet row) throws SQLException {
            String[] own = {"key", "person", "household", "place", "starts", "ends", "title"};
            int[] places = new int[own.length + columns.size() - 1];
            for (int i = 0; i < places.length; i++) {
                places[i] = row.findColumn(
                        i < own.length
                                ? own[i]
                                : columns.get(i - own.length + 1).name());
            }
            return places;
        }

        private @Nullable Object value(ResultSet row, int at, Fact column) throws SQLException {
            return switch (column.type()) {
                case BOOL -> {
                    boolean value = row.getBoolean(at);
                    yield row.wasNull() ? null : value;
                }
                case INT, MONEY -> {
                    long value = row.getLong(at);
                    yield row.wasNull() ? null : value;
                }
                case RATIO -> row.getBigDecimal(at);
                case DATE -> row.getObject(at, LocalDate.class);
                case TEXT, CHOICE -> row.getString(at);
                case REGION -> region(row.getString(at));
            };
        }

        /** A local place has letters; conditions know the nearest place of the code table. */
        private @Nullable RegionCode region(@Nullable String code) {
            return code == null ? null : regions.computeIfAbsent(code, Reader::read);
        }

        private static @Nullable RegionCode read(String code) {
            int letter = 0;
            while (letter < code.length() && Character.isDigit(code.charAt(letter))) {
                letter++;
            }
            String digits = code.substring(0, letter);
            while (!digits.isEmpty()) {
                var read = RegionCode.tryParse(digits);
                if (read.isPresent()) {
                    return read.get();
                }
                digits = digits.substring(0, digits.length() - 1);
            }
            return null;
        }
    }
}
