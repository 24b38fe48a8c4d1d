package org.wutong.bureau.employment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.storage.SlipRows;
import org.wutong.bureau.employment.storage.SpellImages;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportImages.Image;
import org.wutong.bureau.register.VersionedImages;

/** Writes spells of an import, keeping what stood before; and puts it back. */
@Component
class SpellUndo {
    static final String SLIP = "employment.wage_slip";
    private static final String SPELL = "employment.spell";
    private static final int BATCH = 1_000;

    private final SpellWriting writing;
    private final SlipRows slips;
    private final SpellImages images;
    private final ImportImages kept;
    private final StatusKeeping keeping;
    private final Workers workers;

    SpellUndo(
            SpellWriting writing,
            SlipRows slips,
            SpellImages images,
            ImportImages kept,
            StatusKeeping keeping,
            Workers workers) {
        this.writing = writing;
        this.slips = slips;
        this.images = images;
        this.kept = kept;
        this.keeping = keeping;
        this.workers = workers;
    }

    /** Jobs that end go first, so that those that follow them find their days free. */
    void write(long importId, List<Spell> changed, List<Spell> added) {
        if (!changed.isEmpty()) {
            Map<Long, String> before = images.of(changed.stream().map(Spell::id).toList());
            if (writing.change(changed) != changed.size()) {
                throw new IllegalStateException("a spell was changed while it was imported");
            }
            kept.keep(
                    importId,
                    changed.stream()
                            .map(spell -> new Image(
                                    SPELL, spell.id(), spell.region(), before.get(spell.id()), spell.version() + 1L))
                            .toList());
        }
        if (!added.isEmpty()) {
            writing.add(added);
            kept.keep(
                    importId,
                    added.stream()
                            .map(spell -> new Image(SPELL, spell.id(), spell.region(), null, 0))
                            .toList());
        }
    }

    /** Workers whose spells are not as the import left them, or who would lose what was added to them since. */
    Set<Long> changedSince(long importId) {
        Map<Long, Long> after = new HashMap<>();
        List<String> before = new ArrayList<>();
        List<Long> added = new ArrayList<>();
        each(
                importId,
                SPELL,
                batch -> batch.forEach(image -> {
                    after.put(image.key(), image.afterVersion());
                    Optional.ofNullable(image.before()).ifPresentOrElse(before::add, () -> added.add(image.key()));
                }));
        Map<Long, Integer> now = images.versions(after.keySet());
        Set<Long> different = new HashSet<>();
        after.forEach((id, version) -> {
            Integer standing = now.get(id);
            if (standing != null && standing.longValue() != version) {
                different.add(id);
            }
        });
        Set<Long> people = new HashSet<>(images.workersOf(different));
        people.addAll(images.inTheWayOf(before, after.keySet()));
        // Slips that others recorded since would go with the job.
        Set<Long> own = new HashSet<>();
        each(importId, SLIP, batch -> batch.forEach(image -> own.add(image.key())));
        slips.ofSpells(added).stream()
                .filter(slip -> !own.contains(slip.id()))
                .forEach(slip -> people.add(slip.worker()));
        return people;
    }

    /** Spells that the import added or changed. */
    Set<Long> touched(long importId) {
        Set<Long> spells = new HashSet<>();
        each(importId, SPELL, batch -> batch.forEach(image -> spells.add(image.key())));
        return spells;
    }

    /**
     * Keeps what was written beside the spells.
     *
     * @param added places by the ids of what was added
     * @param changed places by the ids of what was changed
     * @param before what that was
     */
    static void keep(
            VersionedImages of,
            long importId,
            Map<Long, String> added,
            Map<Long, String> changed,
            Map<Long, String> before) {
        Set<String> regions = new HashSet<>(added.values());
        regions.addAll(changed.values());
        for (String region : regions) {
            Map<Long, String> was = new HashMap<>();
            changed.forEach((id, place) -> {
                if (place.equals(region)) {
                    was.put(id, Objects.requireNonNull(before.get(id)));
                }
            });
            of.keep(
                    importId,
                    region,
                    added.entrySet().stream()
                            .filter(one -> one.getValue().equals(region))
                            .map(Map.Entry::getKey)
                            .toList(),
                    was);
        }
    }

    List<String> names(Collection<Long> people) {
        return workers.all(people).values().stream().map(Worker::name).toList();
    }

    void undo(long importId) {
        List<Long> added = new ArrayList<>();
        Map<Long, String> before = new LinkedHashMap<>();
        each(
                importId,
                SPELL,
                batch -> batch.forEach(image -> {
                    String json = image.before();
                    if (json == null) {
                        added.add(image.key());
                    } else {
                        before.put(image.key(), json);
                    }
                }));
        Set<Long> touched = new HashSet<>(images.workersOf(added));
        touched.addAll(images.workersOf(before.keySet()));
        keeping.leaving(touched);
        images.remove(added);
        images.restore(before.values());
        if (!touched.isEmpty()) {
            keeping.follow(touched);
        }
    }

    void each(long importId, String relation, Consumer<List<Image>> taker) {
        long after = Long.MIN_VALUE;
        for (List<Image> batch = kept.of(importId, relation, after, BATCH);
                !batch.isEmpty();
                batch = kept.of(importId, relation, after, BATCH)) {
            taker.accept(batch);
            after = batch.get(batch.size() - 1).key();
        }
    }
}
