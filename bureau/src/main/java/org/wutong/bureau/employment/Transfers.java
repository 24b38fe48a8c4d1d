package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.spells.TransferScope;
import org.wutong.spells.Window;

/**
 * Transfer employment of rural workers in a period, by village of the roster. For the running calendar year the standings already
 * know; any other period is reckoned from the spells.
 */
@Component
@Transactional(readOnly = true)
class Transfers {
    private static final String BY_VILLAGE = """
            select w.region, %s as figure from employment.status s join people.worker w on w.id = s.worker
            where %s and w.rural_hukou group by w.region""";
    private static final String ANY = "s.transferred_in_year";

    /** What was earned since the standing was reckoned is added: standings are not written again each night. */
    private static final String INCOME_BY = """
            coalesce(sum(s.year_transfer_income_fen + case when s.accruing = '{}' or s.as_of >= :today then 0
              else employment.accrued(s.accruing, s.as_of, least(:today, s.valid_until)) end), 0)""";

    private final JdbcClient jdbc;
    private final SpellRows spells;
    private final Reckoning reckoning;
    private final BusinessDate businessDate;

    Transfers(JdbcClient jdbc, SpellRows spells, Reckoning reckoning, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.spells = spells;
        this.reckoning = reckoning;
        this.businessDate = businessDate;
    }

    /** @param scope null for any transfer employment; IN_TOWNSHIP is none and counts those in business in their own township */
    public Map<String, Long> people(LocalDate from, LocalDate to, @Nullable TransferScope scope) {
        if (isRunningYear(from, to)) {
            return figures(
                    BY_VILLAGE.formatted("count(*)", scope == null ? ANY : "s.year_scope = '" + scope.name() + "'"));
        }
        return reckoned(from, to, transfer -> (scope == null ? transfer.any() : transfer.farthest() == scope) ? 1 : 0);
    }

    /** Fen, of the wages that are known. */
    public Map<String, Long> income(LocalDate from, LocalDate to) {
        return isRunningYear(from, to)
                ? figures(BY_VILLAGE.formatted(INCOME_BY, ANY))
                : reckoned(from, to, transfer -> transfer.income().leastFen());
    }

    private boolean isRunningYear(LocalDate from, LocalDate to) {
        LocalDate today = businessDate.today();
        return from.equals(today.withDayOfYear(1)) && !to.isBefore(today);
    }

    private Map<String, Long> figures(String sql) {
        Map<String, Long> figures = new HashMap<>();
        jdbc.sql(sql).param("today", businessDate.today()).query(row -> {
            figures.put(row.getString("region"), row.getLong("figure"));
        });
        return figures;
    }

    private Map<String, Long> reckoned(LocalDate from, LocalDate to, ToLongFunction<Reckoning.Transfer> figure) {
        LocalDate today = businessDate.today();
        Window window = new Window(from, to);
        Map<Long, List<Spell>> recorded = spells.everyones(window, "");
        Map<String, Long> figures = new HashMap<>();
        jdbc.sql("select id, region, hukou_region from people.worker where rural_hukou")
                .query((row, i) -> new Reckoning.Person(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(person -> {
                    Reckoning.Transfer transfer =
                            reckoning.transfer(person, recorded.getOrDefault(person.id(), List.of()), window, today);
                    long counted = figure.applyAsLong(transfer);
                    if (counted > 0) {
                        figures.merge(person.region(), counted, Long::sum);
                    }
                });
        return figures;
    }
}
