package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SlipRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.employment.storage.StatusRows;
import org.wutong.bureau.offices.Audit;
import org.wutong.spells.OverlapRule;

/** Employment spells of workers, within the scopes of whoever acts. After each change the standing of the workers is reckoned anew. */
@Component
@Transactional
public class Spells {
    private final SpellRows rows;
    private final SpellWriting writing;
    private final SlipRows slips;
    private final InsuranceRows insurance;
    private final StatusRows statuses;
    private final StatusKeeping keeping;
    private final Audit audit;

    Spells(
            SpellRows rows,
            SpellWriting writing,
            SlipRows slips,
            InsuranceRows insurance,
            StatusRows statuses,
            StatusKeeping keeping,
            Audit audit) {
        this.rows = rows;
        this.writing = writing;
        this.slips = slips;
        this.insurance = insurance;
        this.statuses = statuses;
        this.keeping = keeping;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Spell> find(long id) {
        return rows.find(id);
    }

    /** Earliest first. */
    @Transactional(readOnly = true)
    public List<Spell> of(long worker) {
        return rows.of(List.of(worker)).getOrDefault(worker, List.of());
    }

    @Transactional(readOnly = true)
    public Map<Long, List<Spell>> of(Collection<Long> ofWorkers) {
        return rows.of(ofWorkers);
    }

    /** Where these workers stand on the business date. */
    @Transactional(readOnly = true)
    public Map<Long, Standing> standings(Collection<Long> ofWorkers) {
        return statuses.of(ofWorkers);
    }

    /**
     * @throws Overlap when another main job of the worker shares a day with it
     * @throws IllegalArgumentException when the worker is not seen
     */
    public long add(SpellDraft draft) {
        rows.lock(draft.worker);
        long id = addAll(List.of(draft)).get(0);
        audit("employment-add", rows.find(id).orElseThrow());
        return id;
    }

    /**
     * Adds many at once; the caller audits the whole.
     *
     * @return ids in the order of the drafts
     * @throws Overlap when a main job shares a day with another of the same worker, on record or among these; nothing is added then
     */
    public List<Long> addAll(List<SpellDraft> drafts) {
        List<Long> people = drafts.stream().map(SpellDraft::worker).distinct().toList();
        Map<Long, String> known = rows.regions(people);
        List<Long> ids = rows.newIds(drafts.size());
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String region = known.get(drafts.get(i).worker());
            if (region == null) {
                throw new IllegalArgumentException("no worker " + drafts.get(i).worker() + " within the view scope");
            }
            spells.add(drafts.get(i).recorded(ids.get(i), 0, region));
        }
        requireApart(spells, people);
        writing.add(spells);
        keeping.follow(people);
        return ids;
    }

    /**
     * Replaces what a spell says. The draft may name another first day, never another worker.
     *
     * @return false when somebody else changed it meanwhile, or it may not be changed
     * @throws Overlap when another main job of the worker shares a day with it
     */
    public boolean change(long id, int version, SpellDraft draft) {
        Optional<Spell> standing = rows.find(id).filter(spell -> spell.worker() == draft.worker());
        if (standing.isEmpty()) {
            return false;
        }
        rows.lock(draft.worker);
        Spell changed = draft.recorded(id, version, standing.get().region());
        requireApart(changed);
        if (!Objects.equals(standing.get().employer(), changed.employer())) {
            keeping.leaving(List.of(changed.worker()));
        }
        if (writing.change(List.of(changed)) == 0) {
            return false;
        }
        keeping.follow(List.of(changed.worker()));
        audit("employment-change", changed);
        return true;
    }

    /**
     * Hires (入职): adds a job, and ends the main one that goes on openly the day before it begins.
     *
     * @param reason why that one ended
     * @throws Overlap when a main job that does not make way shares a day with it; nothing is written then
     */
    public long hire(SpellDraft draft, LeaveReason reason) {
        rows.lock(draft.worker);
        if (draft.main) {
            LocalDate last = draft.from().minusDays(1);
            OverlapRule.END_OPEN
                    .settle(draft.term(), overlapping(draft), Spell::term)
                    .ended()
                    .forEach(spell -> end(spell.id(), spell.version(), last, reason));
        }
        return add(draft);
    }

    /**
     * Changes what a job is from a day on (变更): the spell ends the day before and goes on as another with the same employer, so that
     * both are one run of stable work.
     *
     * @param draft begins on that day, after the spell did and while it went on
     * @return false when somebody else changed it meanwhile, or it may not be changed
     * @throws Overlap when another main job shares a day with it; nothing is written then
     */
    public boolean turn(long id, int version, SpellDraft draft) {
        Spell spell =
                rows.find(id).filter(one -> one.worker() == draft.worker()).orElse(null);
        if (spell == null || !spell.fromDate().isBefore(draft.from()) || !spell.covers(draft.from())) {
            return false;
        }
        rows.lock(draft.worker);
        if (!end(id, version, draft.from().minusDays(1), null)) {
            return false;
        }
        long onward = add(draft);
        slips.turn(id, onward, YearMonth.from(draft.from().minusDays(1)).plusMonths(1));
        insurance.turn(id, onward, YearMonth.from(draft.from().minusDays(1)).plusMonths(1));
        keeping.follow(List.of(draft.worker()));
        return true;
    }

    /** Sets the last day of work where nobody tells why it ended. */
    public boolean end(long id, int version, LocalDate last) {
        return end(id, version, last, null);
    }

    /**
     * Sets the last day of work.
     *
     * @param reason why the job ended, null where it is not told
     * @return false when somebody else changed it meanwhile, or it may not be changed
     */
    public boolean end(long id, int version, LocalDate last, @Nullable LeaveReason reason) {
        return rows.find(id)
                .map(spell ->
                        change(id, version, SpellDraft.of(spell).until(last).left(reason)))
                .orElse(false);
    }

    /**
     * Removes a spell that was recorded by mistake.
     *
     * @return false when somebody else changed it meanwhile, or it may not be changed
     * @throws Paid when wage slips of it are on record
     */
    public boolean remove(long id, int version) {
        Optional<Spell> spell = rows.find(id);
        int paid = spell.isEmpty() ? 0 : slips.ofSpells(List.of(id)).size();
        if (paid > 0) {
            throw new Paid(paid);
        }
        spell.ifPresent(one -> keeping.leaving(List.of(one.worker())));
        if (spell.isEmpty() || !rows.remove(id, version)) {
            return false;
        }
        keeping.follow(List.of(spell.get().worker()));
        audit("employment-remove", spell.get());
        return true;
    }

    /** Main jobs on record that share a day with this one. */
    @Transactional(readOnly = true)
    public List<Spell> overlapping(SpellDraft draft) {
        return draft.main ? rows.overlapping(draft.recorded(0, 0, "")) : List.of();
    }

    private void requireApart(Spell spell) {
        if (spell.main()) {
            rows.overlapping(spell).stream().findFirst().ifPresent(other -> {
                throw new Overlap(other);
            });
        }
    }

    private void requireApart(List<Spell> added, List<Long> people) {
        Map<Long, List<Spell>> standing = rows.of(people);
        for (Spell spell : added) {
            if (!spell.main()) {
                continue;
            }
            List<Spell> others = standing.computeIfAbsent(spell.worker(), worker -> new ArrayList<>());
            others.stream()
                    .filter(other -> other.main() && other.term().meets(spell.term()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new Overlap(other);
                    });
            others.add(spell);
        }
    }

    private void audit(String action, Spell spell) {
        audit.record(
                action,
                "worker",
                Long.toString(spell.worker()),
                spell.region(),
                null,
                spell.employerName() + " " + spell.fromDate());
    }

    /** A spell cannot be removed while wage slips say that it paid. */
    public static final class Paid extends RuntimeException {
        private final int slips;

        Paid(int slips) {
            super(slips + " wage slips are on record");
            this.slips = slips;
        }

        public int slips() {
            return slips;
        }
    }

    /** Two main jobs of one worker would share a day. */
    public static final class Overlap extends RuntimeException {
        private final transient Spell other;

        Overlap(Spell other) {
            super("main jobs overlap: one stands from " + other.fromDate() + " to "
                    + (other.toDate() == null ? "now" : other.toDate()));
            this.other = other;
        }

        public Spell other() {
            return other;
        }
    }
}
