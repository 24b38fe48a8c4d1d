package org.wutong.bureau.employment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.RosterJobPart.Planned;
import org.wutong.bureau.employment.storage.SlipRows;
import org.wutong.bureau.employment.storage.SpellImages;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportImages.Image;
import org.wutong.bureau.register.ImportRow;

/** Writes the jobs of rows by batches, keeping what stood before; and puts it back. */
@Component
class RosterJobWriting {
    private static final String SPELL = "employment.spell";
    private static final String WORKER = "people.worker";
    private static final int BATCH = 1_000;

    private final SpellRows rows;
    private final SpellWriting writing;
    private final SlipRows slips;
    private final SpellImages images;
    private final ImportImages kept;
    private final StatusKeeping keeping;
    private final Workers workers;

    RosterJobWriting(
            SpellRows rows,
            SpellWriting writing,
            SlipRows slips,
            SpellImages images,
            ImportImages kept,
            StatusKeeping keeping,
            Workers workers) {
        this.rows = rows;
        this.writing = writing;
        this.slips = slips;
        this.images = images;
        this.kept = kept;
        this.keeping = keeping;
        this.workers = workers;
    }

    /** The standing of whoever a batch adds or changes is reckoned once, with the job. */
    void begin() {
        keeping.hold();
    }

    void write(List<ImportRow> sheet, ImportContext context) {
        List<ImportRow> planned =
                sheet.stream().filter(row -> row.kept(Planned.class) != null).toList();
        List<Long> ids = rows.newIds(planned.size());
        List<Spell> added = new ArrayList<>();
        List<Spell> changed = new ArrayList<>();
        for (ImportRow row : planned) {
            Planned plan = Objects.requireNonNull(row.kept(Planned.class));
            long worker = row.subject().orElseThrow();
            Spell ended = plan.ended();
            if (ended != null) {
                changed.add(SpellDraft.of(ended)
                        .until(plan.job().from().minusDays(1))
                        .recorded(ended.id(), ended.version(), row.region()));
            }
            Spell same = plan.same();
            if (same == null) {
                long id = ids.get(added.size());
                added.add(plan.job().over(null, id, worker, row.region(), context.source()));
            } else {
                Spell after = plan.job().over(same, same.id(), worker, same.region(), context.source());
                if (!after.equals(same)) {
                    changed.add(after);
                }
            }
        }
        change(changed, context);
        writing.add(added);
        kept.keep(
                context.importId(),
                added.stream()
                        .map(spell -> new Image(SPELL, spell.id(), spell.region(), null, 0))
                        .toList());
        Set<Long> touched = new HashSet<>();
        added.forEach(spell -> touched.add(spell.worker()));
        changed.forEach(spell -> touched.add(spell.worker()));
        keeping.follow(touched);
    }

    private void change(List<Spell> changed, ImportContext context) {
        if (changed.isEmpty()) {
            return;
        }
        Map<Long, String> before = images.of(changed.stream().map(Spell::id).toList());
        if (writing.change(changed) != changed.size()) {
            throw new IllegalStateException("a spell was changed while it was imported");
        }
        kept.keep(
                context.importId(),
                changed.stream()
                        .map(spell -> new Image(
                                SPELL, spell.id(), spell.region(), before.get(spell.id()), spell.version() + 1L))
                        .toList());
    }

    List<String> changedSince(long importId) {
        Map<Long, Long> after = new HashMap<>();
        List<String> before = new ArrayList<>();
        each(
                importId,
                SPELL,
                batch -> batch.forEach(image -> {
                    after.put(image.key(), image.afterVersion());
                    Optional.ofNullable(image.before()).ifPresent(before::add);
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
        // What pays since would go with the job.
        each(importId, SPELL, batch -> {
            List<Long> fresh = batch.stream()
                    .filter(image -> image.before() == null)
                    .map(Image::key)
                    .toList();
            slips.ofSpells(fresh).forEach(slip -> people.add(slip.worker()));
        });
        // Somebody new with this import has found other work since: taking them off would take that along.
        each(importId, WORKER, batch -> {
            List<Long> fresh = batch.stream()
                    .filter(image -> image.before() == null)
                    .map(Image::key)
                    .toList();
            rows.of(fresh).values().stream()
                    .flatMap(List::stream)
                    .filter(spell -> !after.containsKey(spell.id()))
                    .forEach(spell -> people.add(spell.worker()));
        });
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
        images.remove(added);
        images.restore(before.values());
        if (!touched.isEmpty()) {
            keeping.follow(touched);
        }
    }

    private interface Batch {
        void take(List<Image> images);
    }

    private void each(long importId, String relation, Batch taker) {
        long after = Long.MIN_VALUE;
        while (true) {
            List<Image> batch = kept.of(importId, relation, after, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            taker.take(batch);
            after = batch.get(batch.size() - 1).key();
        }
    }
}
