package org.wutong.bureau.people.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.people.storage.ContactRows;
import org.wutong.vocabulary.RegionCode.Level;

/** How far villages have their specialist and households their contact, place by place. */
@Component
@Transactional(readOnly = true)
public class Coverage {
    private final Responsibilities responsibilities;
    private final HouseholdContacts contacts;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    Coverage(
            Responsibilities responsibilities,
            HouseholdContacts contacts,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.responsibilities = responsibilities;
        this.contacts = contacts;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    /**
     * A place with those who answer for it today.
     *
     * @param bare villages without a specialist
     * @param nobody households without a contact
     */
    public record Row(
            Node place, List<Responsibility> people, long villages, List<Node> bare, long households, long nobody) {
        public boolean covered() {
            return bare.isEmpty() && nobody == 0;
        }
    }

    /** The place itself first, then the places right below it. */
    public List<Row> of(Node under) {
        LocalDate today = businessDate.today();
        Map<String, List<Responsibility>> current = new HashMap<>();
        responsibilities.under(under.code()).stream()
                .filter(one -> one.holdsOn(today))
                .forEach(one -> current.computeIfAbsent(one.region(), place -> new ArrayList<>())
                        .add(one));
        Map<String, ContactRows.Count> counts = contacts.counts(under.code());
        List<Row> rows = new ArrayList<>();
        rows.add(row(under, current, counts, today));
        tree.children(under.code()).stream()
                .filter(node -> node.validOn(today))
                .forEach(node -> rows.add(row(node, current, counts, today)));
        return rows;
    }

    private Row row(
            Node place,
            Map<String, List<Responsibility>> current,
            Map<String, ContactRows.Count> counts,
            LocalDate today) {
        List<Node> villages = tree.atLevel(Level.VILLAGE, place.code()).stream()
                .filter(node -> node.validOn(today))
                .toList();
        List<Node> bare = villages.stream()
                .filter(village -> current.getOrDefault(village.code(), List.of()).stream()
                        .noneMatch(one -> one.kind() == ResponsibilityKind.SPECIALIST))
                .toList();
        List<ContactRows.Count> own = counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(place.code()))
                .map(Map.Entry::getValue)
                .toList();
        return new Row(
                place,
                current.getOrDefault(place.code(), List.of()),
                villages.size(),
                bare,
                own.stream().mapToLong(ContactRows.Count::households).sum(),
                own.stream().mapToLong(ContactRows.Count::nobody).sum());
    }
}
