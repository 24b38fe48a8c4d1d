package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.RefreshRules;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.people.RosterWanted;

/** Turns what is wanted of the roster into conditions on {@code people.worker w}. */
@Component
class RosterWhere {
    private static final String HOLDS = """
            c.kind = :%1$s and c.holds and (c.from_date is null or c.from_date <= :today) and (c.to_date is null or c.to_date >= :today)""";
    /** What a person's own row says goes before what the household's says. Written as sets, each read once from an index alone: see {@link RosterFilter}. */
    private static final String CATEGORY =
            "(w.id in (select c.worker from people.category c where c.worker is not null and " + HOLDS + ")"
                    + " or w.household in (select c.household from people.category c where c.worker is null and "
                    + HOLDS + ")"
                    + " and w.id not in (select c.worker from people.category c where c.worker is not null and c.kind = :%1$s))";

    private final SearchText search;
    private final BusinessDate businessDate;
    private final RefreshRules refresh;
    private final ObjectProvider<RosterFilter> contributed;

    RosterWhere(
            SearchText search,
            BusinessDate businessDate,
            RefreshRules refresh,
            ObjectProvider<RosterFilter> contributed) {
        this.search = search;
        this.businessDate = businessDate;
        this.refresh = refresh;
        this.contributed = contributed;
    }

    record Where(String sql, Map<String, Object> parameters) {}

    Where of(RosterWanted wanted) {
        LocalDate today = businessDate.today();
        Map<String, Object> parameters = new HashMap<>();
        StringJoiner sql = new StringJoiner(" and ", " where ", "").setEmptyValue(" where true");
        if (wanted.place() != null) {
            sql.add("w.region >= :place and w.region < :placeEnd");
            parameters.put("place", wanted.place());
            parameters.put("placeEnd", wanted.place() + "~");
        }
        for (CategoryKind kind : wanted.categories()) {
            String name = "category" + kind.ordinal();
            sql.add(CATEGORY.formatted(name));
            parameters.put(name, kind.name());
            parameters.put("today", today);
        }
        put(sql, parameters, "w.birth_date <= :bornBy", "bornBy", years(today, wanted.ageFrom(), 0));
        put(sql, parameters, "w.birth_date > :bornAfter", "bornAfter", years(today, wanted.ageTo(), 1));
        put(sql, parameters, "w.gender = :gender", "gender", name(wanted.gender()));
        put(sql, parameters, "w.education = :education", "education", name(wanted.education()));
        put(sql, parameters, "w.labour_capacity = :capacity", "capacity", name(wanted.labourCapacity()));
        put(sql, parameters, "w.willing_out = :willingOut", "willingOut", wanted.willingOut());
        if (wanted.refreshDue()) {
            sql.add("(w.refreshed_on is null or w.refreshed_on < :refreshBegan)");
            parameters.put("refreshBegan", refresh.began(today));
        }
        if (wanted.only() != null) {
            sql.add("w.id = any (:only)");
            parameters.put("only", wanted.only().toArray(Long[]::new));
        }
        search.where(wanted.text(), sql, parameters);
        contributed.orderedStream().forEach(filter -> {
            String value = wanted.contributed().get(filter.parameter());
            if (value != null) {
                RosterFilter.Condition condition = filter.condition(value);
                sql.add("(" + condition.sql() + ")");
                parameters.putAll(condition.parameters());
            }
        });
        return new Where(sql.toString(), parameters);
    }

    private static @Nullable LocalDate years(LocalDate today, @Nullable Integer age, int more) {
        return age == null ? null : today.minusYears(age + more);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void put(
            StringJoiner sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            parameters.put(name, value);
        }
    }
}
