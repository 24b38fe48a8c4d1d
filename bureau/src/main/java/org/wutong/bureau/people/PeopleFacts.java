package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.storage.CategoryRows;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * Facts of the dictionary that the roster tells. A place on the roster stands for a home that is not told otherwise: whoever is on the
 * roster of a village is registered there. A category is unknown while nobody said anything about it ({@link Standings}).
 */
@Component
@Transactional(readOnly = true)
class PeopleFacts implements FactSource {
    private static final Map<String, CategoryKind> OF_PERSON = Map.of(
            "poverty_alleviated", CategoryKind.POVERTY_ALLEVIATED,
            "monitored", CategoryKind.MONITORED,
            "low_income", CategoryKind.LOW_INCOME,
            "relocated", CategoryKind.RELOCATED,
            "hardship", CategoryKind.HARDSHIP);
    private static final Map<String, CategoryKind> OF_HOUSEHOLD = Map.of(
            "household_poverty_alleviated", CategoryKind.POVERTY_ALLEVIATED,
            "household_monitored", CategoryKind.MONITORED);

    private final JdbcClient jdbc;
    private final CategoryRows categories;
    private final ReportingTree tree;

    PeopleFacts(JdbcClient jdbc, CategoryRows categories, ReportingTree tree) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.tree = tree;
    }

    @Override
    public String kind() {
        return "worker";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "hukou_region",
                "residence_region",
                "birth_date",
                "gender",
                "rural_hukou",
                "poverty_alleviated",
                "monitored",
                "household_poverty_alleviated",
                "household_monitored",
                "low_income",
                "relocated",
                "hardship",
                "returnee",
                "willing");
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        Long[] ids = request.subjects().stream().map(Subject::id).toArray(Long[]::new);
        Map<Long, Long> households = new HashMap<>();
        jdbc.sql("""
                select id, household, region, hukou_region, residence_region, birth_date, gender, rural_hukou, returnee, willing
                from people.worker where id in (select unnest(?::bigint[]))""").param(ids).query(row -> {
            long id = row.getLong("id");
            households.put(id, row.getLong("household"));
            String hukou = row.getString("hukou_region");
            into.put("hukou_region", id, region(hukou == null ? row.getString("region") : hukou));
            into.put("residence_region", id, region(row.getString("residence_region")));
            into.put("birth_date", id, row.getObject("birth_date", LocalDate.class));
            String gender = row.getString("gender");
            into.put("gender", id, gender == null ? null : gender.toLowerCase(Locale.ROOT));
            into.put("rural_hukou", id, row.getObject("rural_hukou"));
            into.put("returnee", id, row.getObject("returnee"));
            into.put("willing", id, row.getObject("willing"));
        });
        Map<Long, List<Category>> recorded = categories.ofHouseholds(Set.copyOf(households.values()));
        households.forEach((id, household) -> {
            List<Category> records = recorded.get(household);
            if (records != null) {
                Standings standings = new Standings(records);
                OF_PERSON.forEach(
                        (fact, kind) -> into.put(fact, id, known(standings.ofPerson(kind, id, request.asOf()))));
                OF_HOUSEHOLD.forEach(
                        (fact, kind) -> into.put(fact, id, known(standings.ofHousehold(kind, request.asOf()))));
            }
        });
    }

    private @Nullable RegionCode region(@Nullable String code) {
        return code == null ? null : tree.statistical(code).orElse(null);
    }

    private static @Nullable Boolean known(Truth truth) {
        return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
    }
}
