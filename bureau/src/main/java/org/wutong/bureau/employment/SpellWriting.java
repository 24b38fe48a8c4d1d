package org.wutong.bureau.employment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.Spells.Overlap;
import org.wutong.bureau.employment.storage.SpellRows;

/**
 * Writes spells for every path. Whoever looks first can still be overtaken by somebody who commits in between; then the database refuses
 * the overlap, and the job that got there first is looked up and named as if it had been seen before.
 */
@Component
class SpellWriting {
    private static final String APART = "one_main_job_at_a_time";

    private final SpellRows rows;
    private final Employers employers;
    private final TransactionTemplate savepoint;

    SpellWriting(SpellRows rows, Employers employers, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.employers = employers;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @throws Overlap when a main job shares a day with another of the same worker */
    void add(List<Spell> spells) {
        List<Spell> named = registered(spells);
        write(named, () -> {
            rows.add(named);
            return named.size();
        });
    }

    /**
     * @return how many still had their version and lie within the edit scope; the others are untouched
     * @throws Overlap when a main job shares a day with another of the same worker
     */
    int change(List<Spell> spells) {
        List<Spell> named = registered(spells);
        return write(named, () -> rows.changeAll(named));
    }

    /** A name that one registered employer alone bears is that employer. */
    private List<Spell> registered(List<Spell> spells) {
        Set<String> names = new HashSet<>();
        spells.stream()
                .filter(spell ->
                        spell.employer() == null && !spell.employerName().isEmpty())
                .forEach(spell -> names.add(spell.employerName()));
        Map<String, Long> ids = names.isEmpty() ? Map.of() : employers.idsByName(names);
        if (ids.isEmpty()) {
            return spells;
        }
        return spells.stream()
                .map(spell -> spell.employer() == null && ids.containsKey(spell.employerName())
                        ? spell.with(ids.get(spell.employerName()))
                        : spell)
                .toList();
    }

    private int write(List<Spell> spells, Supplier<Integer> writing) {
        try {
            return Objects.requireNonNull(savepoint.execute(transaction -> writing.get()));
        } catch (DataIntegrityViolationException e) {
            if (APART.equals(constraint(e))) {
                Spell other = met(spells).orElseThrow(() -> e);
                throw new Overlap(other);
            }
            throw e;
        }
    }

    private Optional<Spell> met(Collection<Spell> written) {
        Map<Long, List<Spell>> standing =
                rows.of(written.stream().map(Spell::worker).distinct().toList());
        for (Spell spell : written) {
            Optional<Spell> other = standing.getOrDefault(spell.worker(), List.of()).stream()
                    .filter(one -> one.id() != spell.id() && one.main() && spell.main())
                    .filter(one -> one.term().meets(spell.term()))
                    .findFirst();
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    private static @Nullable String constraint(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
