package org.wutong.bureau.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.storage.ResponsibilityRows;

/**
 * Who answers for which place, from the city down to the village. Seen are those within the view scope and those of the places above
 * it; changed only within the edit scope.
 */
@Component
@Transactional
public class Responsibilities {
    private static final String SUBJECT = "responsibility";

    private final ResponsibilityRows rows;
    private final ReportingTree tree;
    private final Audit audit;

    Responsibilities(ResponsibilityRows rows, ReportingTree tree, Audit audit) {
        this.rows = rows;
        this.tree = tree;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Responsibility> find(long id) {
        return rows.all(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Responsibility> all(Collection<Long> ids) {
        return rows.all(ids);
    }

    /** Of these very places, past ones too; leaders first, the newest first of a kind. */
    @Transactional(readOnly = true)
    public List<Responsibility> of(Collection<String> places) {
        return rows.of(places);
    }

    /** Of a place and all below it. */
    @Transactional(readOnly = true)
    public List<Responsibility> under(String place) {
        return rows.under(Scope.under(place));
    }

    /** Who answers for a place on a day: its own people and those of every place above, the widest first. */
    @Transactional(readOnly = true)
    public List<Responsibility> chain(String place, LocalDate day) {
        List<String> places = new ArrayList<>();
        for (Node node = tree.find(place).orElse(null);
                node != null;
                node = node.parent() == null ? null : tree.find(node.parent()).orElse(null)) {
            places.add(node.code());
        }
        return rows.of(places).stream().filter(one -> one.holdsOn(day)).toList();
    }

    /**
     * @return its id
     * @throws Twice when this person answers for the place in this way already
     */
    public long add(ResponsibilityDraft draft) {
        long id = guarded(() -> rows.add(draft, Acting.now().name()));
        audit.record("responsibility-add", SUBJECT, Long.toString(id), draft.region(), draft.reason(), named(draft));
        return id;
    }

    /**
     * @return false when somebody else changed it meanwhile, or it may not be changed
     * @throws Twice when this person answers for the place in this way already
     */
    public boolean change(long id, int version, ResponsibilityDraft draft) {
        boolean changed =
                guarded(() -> rows.change(id, version, draft, Acting.now().name()));
        if (changed) {
            audit.record(
                    "responsibility-change", SUBJECT, Long.toString(id), draft.region(), draft.reason(), named(draft));
        }
        return changed;
    }

    /**
     * Ends it with its last day; the record stays.
     *
     * @return false when somebody else changed it meanwhile, or it may not be changed
     */
    public boolean end(long id, int version, LocalDate last, String reason) {
        Optional<Responsibility> standing = find(id);
        if (standing.isEmpty() || last.isBefore(standing.get().since()) || !rows.end(id, version, last, reason)) {
            return false;
        }
        audit.record(
                "responsibility-end",
                SUBJECT,
                Long.toString(id),
                standing.get().region(),
                reason,
                standing.get().name() + " " + last);
        return true;
    }

    /** Removes what an import had added; the caller audits the whole. */
    public void takeBack(Collection<Long> added) {
        rows.remove(added);
    }

    /** The whole number of whoever is seen, and a record of who asked and why; empty where there is none. */
    public Optional<String> phone(long id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("unmasking takes a reason");
        }
        Optional<Responsibility> standing = find(id);
        Optional<String> phone = standing.flatMap(one -> Optional.ofNullable(rows.phone(id)));
        phone.ifPresent(number -> audit.record(
                "unmask",
                SUBJECT,
                Long.toString(id),
                standing.orElseThrow().region(),
                reason.strip(),
                standing.orElseThrow().name()));
        return phone;
    }

    private static <T> T guarded(java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException twice) {
            throw new Twice();
        }
    }

    private static String named(ResponsibilityDraft draft) {
        return draft.kind() + " " + draft.name();
    }

    /** The same person answers for the same place in the same way already. */
    public static final class Twice extends RuntimeException {
        Twice() {
            super("answers for this place already");
        }
    }
}
