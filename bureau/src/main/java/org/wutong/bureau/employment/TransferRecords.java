package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.PersonColumns;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.counting.CountedRow;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.RecordKind;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;

/**
 * One record for whoever was in transfer employment, or in business in their own township, within the period. For the running calendar
 * year the standings already know; any other period, and any past day, is reckoned from the spells as {@link Transfers} does.
 */
@Component
class TransferRecords implements CountedRecords {
    private static final String KIND = "employment.transfers";
    private static final String HEAD =
            "select w.id as key, w.id as person, w.region as place, null::date as starts, null::date as ends, null as title,"
                    + " coalesce(w.hukou_region, w.region) as home, ";
    private static final String PERSON = PersonColumns.COLUMNS + " from people.worker w" + PersonColumns.JOINS;
    private static final String HERE = " where w.region >= :place and w.region < :end";

    private final CountedRecords standings;
    private final CountedRecords people;
    private final SpellRows spells;
    private final Reckoning reckoning;
    private final BusinessDate businessDate;
    private final Fact transferred;
    private final Fact farthest;
    private final Fact income;
    private final Fact home;

    TransferRecords(
            CountedQueries queries,
            CountingBook book,
            SpellRows spells,
            Reckoning reckoning,
            BusinessDate businessDate) {
        this.standings = queries.of(
                KIND,
                HEAD + "s.transferred_in_year as transferred, s.year_scope as farthest, s.year_transfer_income_fen"
                        + " + case when s.accruing = '{}' or s.as_of >= :day then 0"
                        + " else employment.accrued(s.accruing, s.as_of, least(:day, s.valid_until)) end as income, "
                        + PERSON
                        + " join employment.status s on s.worker = w.id and (s.transferred_in_year or s.year_scope is not null) and "
                        + PersonColumns.among("s.worker")
                        + HERE);
        this.people = queries.of(
                KIND,
                HEAD + "null::boolean as transferred, null as farthest, null::bigint as income, " + PERSON + HERE
                        + " and w.id in (select s.worker from employment.spell s where s.from_date <= :day"
                        + " and coalesce(s.to_date >= :from, true) and " + PersonColumns.among("s.worker") + ")");
        this.spells = spells;
        this.reckoning = reckoning;
        this.businessDate = businessDate;
        RecordKind kind = book.kind(KIND).orElseThrow();
        this.transferred = kind.column("transferred");
        this.farthest = kind.column("farthest");
        this.income = kind.column("income");
        this.home = kind.column("home");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public void read(Wanted wanted, Consumer<CountedRow> into) {
        LocalDate today = businessDate.today();
        if (wanted.from().equals(today.withDayOfYear(1)) && !wanted.day().isBefore(today)) {
            standings.read(new Wanted(wanted.from(), today, wanted.place()), into);
            return;
        }
        Window window = new Window(wanted.from(), wanted.day());
        for (String place : spells.townships(wanted.place())) {
            reckoned(new Wanted(wanted.from(), wanted.day(), place), window, today, into);
        }
    }

    /** Township by township: the spells of a whole city at once would fill the memory. */
    private void reckoned(Wanted wanted, Window window, LocalDate today, Consumer<CountedRow> into) {
        Map<Long, List<Spell>> recorded = wanted.place().length() >= SpellRows.TOWNSHIP_DIGITS
                ? spells.everyones(window, wanted.place())
                : spells.everyonesJustAt(window, wanted.place());
        people.read(wanted, row -> {
            List<Spell> own = recorded.get(row.person());
            if (own != null) {
                Reckoning.Person person = new Reckoning.Person(row.person(), row.place(), home(row));
                Reckoning.Transfer transfer = reckoning.transfer(person, own, window, today);
                if (transfer.any() || transfer.farthest() != null) {
                    into.accept(told(row, transfer));
                }
            }
        });
    }

    @Override
    public Set<String> tables() {
        Set<String> tables = new HashSet<>(SpellRows.TABLES);
        tables.addAll(standings.tables());
        tables.addAll(people.tables());
        return tables;
    }

    private @Nullable String home(CountedRow row) {
        return row.values().value(home) instanceof RegionCode code ? code.value() : null;
    }

    private CountedRow told(CountedRow row, Reckoning.Transfer transfer) {
        String scope = transfer.farthest() == null ? null : transfer.farthest().name();
        Long earned = transfer.income().isKnown() ? transfer.income().leastFen() : null;
        Facts person = row.values();
        Facts values = fact -> fact.slot() == transferred.slot()
                ? (Object) transfer.any()
                : fact.slot() == farthest.slot() ? scope : fact.slot() == income.slot() ? earned : person.value(fact);
        return new CountedRow(
                row.key(), row.person(), row.household(), row.place(), row.starts(), row.ends(), row.title(), values);
    }
}
