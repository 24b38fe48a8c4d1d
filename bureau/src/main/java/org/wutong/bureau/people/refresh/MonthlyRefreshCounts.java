package org.wutong.bureau.people.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.people.RefreshRules;
import org.wutong.bureau.people.storage.ConfirmationRows;
import org.wutong.bureau.people.storage.ConfirmationRows.Count;
import org.wutong.vocabulary.RegionCode.Level;

/** How far the refresh of the running period has come, by place and by contact. */
@Component
@Transactional(readOnly = true)
public class MonthlyRefreshCounts {
    private final ConfirmationRows rows;
    private final Responsibilities responsibilities;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final RefreshRules rules;

    MonthlyRefreshCounts(
            ConfirmationRows rows,
            Responsibilities responsibilities,
            ReportingTree tree,
            BusinessDate businessDate,
            RefreshRules rules) {
        this.rows = rows;
        this.responsibilities = responsibilities;
        this.tree = tree;
        this.businessDate = businessDate;
        this.rules = rules;
    }

    /** A place right below the one asked about, or itself where it is a village. */
    public record OfPlace(Node place, Count count) {}

    /** @param who null stands for households without a contact */
    public record OfContact(@Nullable Responsibility who, Count count) {}

    public List<OfPlace> below(Node under) {
        Level level = under.level() == Level.TOWNSHIP || under.level() == Level.VILLAGE
                ? Level.VILLAGE
                : under.level() == Level.COUNTY ? Level.TOWNSHIP : Level.COUNTY;
        Map<String, Count> villages = rows.byVillage(under.code(), began());
        List<OfPlace> places = new ArrayList<>();
        for (Node place : tree.atLevel(level, under.code())) {
            Count count = villages.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(place.code()))
                    .map(Map.Entry::getValue)
                    .reduce(new Count(0, 0), Count::plus);
            if (count.people() > 0) {
                places.add(new OfPlace(place, count));
            }
        }
        return places;
    }

    public Count total(Node under) {
        return rows.byVillage(under.code(), began()).values().stream().reduce(new Count(0, 0), Count::plus);
    }

    /** Most overdue first. */
    public List<OfContact> contacts(Node under) {
        LocalDate today = businessDate.today();
        Map<Long, Count> counts = rows.byContact(under.code(), began(), today);
        Map<Long, Responsibility> people = new HashMap<>();
        responsibilities.all(counts.keySet()).forEach(one -> people.put(one.id(), one));
        return counts.entrySet().stream()
                .map(entry -> new OfContact(people.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing((OfContact one) -> -one.count().due())
                        .thenComparing(one -> one.who() == null ? 0 : one.who().id()))
                .toList();
    }

    /** Workers whose contact holds this responsibility; 0 stands for nobody. */
    public List<Long> ofContact(long responsibility) {
        return rows.ofContacts(List.of(responsibility), businessDate.today());
    }

    public LocalDate began() {
        return rules.began(businessDate.today());
    }
}
