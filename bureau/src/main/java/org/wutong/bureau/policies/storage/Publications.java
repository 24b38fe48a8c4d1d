package org.wutong.bureau.policies.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;

/** When which policy set was put in force, by whom and why. Entries are only ever added. */
@Component
public class Publications {
    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry.
     *
     * @param folder digest of its files
     * @param effectiveFrom null for the set a bureau began with
     * @param author who drafted it
     * @param reason why it takes effect on a day that had passed
     * @param draft it came from; null for the set a bureau began with
     */
    public record Entry(
            long id,
            String policySet,
            String folder,
            @Nullable LocalDate effectiveFrom,
            OffsetDateTime publishedAt,
            String publisher,
            String office,
            String author,
            String note,
            @Nullable String reason,
            @Nullable Long draft) {
        public boolean holdsOn(LocalDate day) {
            return effectiveFrom == null || !effectiveFrom.isAfter(day);
        }
    }

    /** What is said when a set is put in force. */
    public record Act(
            @Nullable LocalDate effectiveFrom,
            String author,
            String note,
            @Nullable String reason,
            @Nullable Long draft) {}

    @Transactional
    public void add(String policySet, String folder, Act act) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into policies.publication
                  (policy_set, folder, effective_from, published_by, publisher, office, author, note, reason, draft)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        policySet,
                        folder,
                        act.effectiveFrom(),
                        actor.staff(),
                        actor.name(),
                        actor.office(),
                        act.author(),
                        act.note(),
                        act.reason(),
                        act.draft())
                .update();
    }

    /** By first day, the last first; the first that holds on a day is the one in force. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return jdbc.sql("""
                select id, policy_set, folder, effective_from, published_at, publisher, office, author, note, reason, draft
                from policies.publication order by effective_from desc nulls last, id desc""").query(Entry.class).list();
    }
}
