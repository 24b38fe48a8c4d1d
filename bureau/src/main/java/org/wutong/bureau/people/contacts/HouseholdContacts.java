package org.wutong.bureau.people.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.people.storage.ContactRows;
import org.wutong.bureau.register.KeysetPage;

/**
 * Who each household can turn to: the one it was given to, while that person answers for the place; otherwise the specialist of its
 * village, of several the one who is longest there; otherwise nobody.
 */
@Component
@Transactional
public class HouseholdContacts {
    private final ContactRows rows;
    private final Responsibilities responsibilities;
    private final BusinessDate businessDate;
    private final Audit audit;

    HouseholdContacts(ContactRows rows, Responsibilities responsibilities, BusinessDate businessDate, Audit audit) {
        this.rows = rows;
        this.responsibilities = responsibilities;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /**
     * The contact of one household today.
     *
     * @param assigned whether the household was given to this person; false for the village's specialist
     */
    public record Contact(Responsibility who, boolean assigned) {}

    /** Null where nobody answers for the village. */
    @Transactional(readOnly = true)
    public @Nullable Contact of(long household) {
        ContactRows.Found found =
                rows.on(List.of(household), businessDate.today()).get(household);
        return found == null
                ? null
                : responsibilities
                        .find(found.responsibility())
                        .map(who -> new Contact(who, found.assigned()))
                        .orElse(null);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<HouseholdContact> history(long household) {
        return rows.history(household);
    }

    @Transactional(readOnly = true)
    public KeysetPage<ContactRows.Line> page(
            String place, ContactRows.@Nullable Show show, @Nullable String at, int size) {
        return rows.page(place, show, businessDate.today(), at, size);
    }

    /** Ids of all households of a place that a list would show. */
    @Transactional(readOnly = true)
    public List<Long> ids(String place, ContactRows.@Nullable Show show) {
        return rows.ids(place, show, businessDate.today());
    }

    @Transactional(readOnly = true)
    public Map<String, ContactRows.Count> counts(String place) {
        return rows.counts(place, businessDate.today());
    }

    /**
     * Gives households to somebody who answers for their place, from a day on; what stood before ends the day before.
     *
     * @param to null gives them back to the specialist of their village
     * @return how many changed; those out of the edit scope, and those of places the person does not answer for, stay
     */
    public int assign(Collection<Long> households, @Nullable Responsibility to, LocalDate since, String reason) {
        List<String> regions =
                rows.assign(households, to == null ? null : to.id(), to == null ? "" : to.region(), since, reason);
        regions.stream()
                .distinct()
                .forEach(region -> audit.record(
                        "contact-assign",
                        "household",
                        null,
                        region,
                        reason,
                        (to == null ? "-" : to.name()) + " "
                                + regions.stream().filter(region::equals).count()));
        return regions.size();
    }
}
