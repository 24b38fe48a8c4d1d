package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.RefreshRules;
import org.wutong.vocabulary.RegionCode.Level;

/** The three living lists counted for each township or village, and how far this month's refresh has come. */
@Component
@Transactional(readOnly = true)
public class EmploymentCounts {
    private final JdbcClient jdbc;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final RefreshRules refresh;

    EmploymentCounts(JdbcClient jdbc, ReportingTree tree, BusinessDate businessDate, RefreshRules refresh) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.businessDate = businessDate;
        this.refresh = refresh;
    }

    /** @param due not refreshed since the period began */
    public record Row(
            Node place, long people, long employed, long unemployed, long noRecord, long willingOut, long due) {
        Row plus(Row other) {
            return new Row(
                    place,
                    people + other.people,
                    employed + other.employed,
                    unemployed + other.unemployed,
                    noRecord + other.noRecord,
                    willingOut + other.willingOut,
                    due + other.due);
        }

        /** Share refreshed this month, in hundredths. */
        public long refreshedPercent() {
            return people == 0 ? 0 : (people - due) * 100 / people;
        }
    }

    private record Village(
            String region, long people, long employed, long unemployed, long noRecord, long willingOut, long due) {}

    /** Places one level below {@code under} that have anybody, in code order; a village shows itself. */
    public List<Row> below(Node under) {
        LocalDate periodBegan = refresh.began(businessDate.today());
        Level level = under.level().ordinal() < Level.COUNTY.ordinal()
                ? Level.COUNTY
                : under.level() == Level.COUNTY ? Level.TOWNSHIP : Level.VILLAGE;
        Map<String, Row> rows = new LinkedHashMap<>();
        jdbc.sql("""
                select w.region, count(*) as people,
                  count(*) filter (where s.status = 'EMPLOYED') as employed,
                  count(*) filter (where s.status = 'UNEMPLOYED') as unemployed,
                  count(*) filter (where coalesce(s.status, 'NO_RECORD') = 'NO_RECORD') as no_record,
                  count(*) filter (where w.willing_out) as willing_out,
                  count(*) filter (where w.refreshed_on is null or w.refreshed_on < :periodBegan) as due
                from people.worker w left join employment.status s on s.worker = w.id
                where w.region >= :from and w.region < :to group by w.region order by w.region""")
                .param("periodBegan", periodBegan)
                .param("from", under.code())
                .param("to", under.code() + "~")
                .query(Village.class)
                .list()
                .forEach(village -> {
                    Node place = at(level, village.region());
                    rows.merge(
                            place.code(),
                            new Row(
                                    place,
                                    village.people(),
                                    village.employed(),
                                    village.unemployed(),
                                    village.noRecord(),
                                    village.willingOut(),
                                    village.due()),
                            Row::plus);
                });
        return List.copyOf(rows.values());
    }

    public Row total(Node under, List<Row> rows) {
        return rows.stream().reduce(new Row(under, 0, 0, 0, 0, 0, 0), Row::plus);
    }

    /** Households surely without anybody in work, though somebody is able to. */
    public long zeroEmploymentHouseholds(Node under) {
        return jdbc.sql(
                        "select count(*) from people.household h where h.region >= :from and h.region < :to and h.id in "
                                + Conditions.ZERO_EMPLOYMENT_HOUSEHOLDS)
                .param("from", under.code())
                .param("to", under.code() + "~")
                .query(Long.class)
                .single();
    }

    private Node at(Level level, String region) {
        Node node = tree.find(region).orElseThrow();
        while (node.level().ordinal() > level.ordinal() && node.parent() != null) {
            node = tree.find(node.parent()).orElseThrow();
        }
        return node;
    }
}
