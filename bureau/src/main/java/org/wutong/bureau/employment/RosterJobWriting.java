package org.wutong.bureau.employment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.RosterJobPart.Planned;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportImages.Image;
import org.wutong.bureau.register.ImportRow;

/** Writes the jobs of rows by batches, keeping what stood before; and puts it back. */
@Component
class RosterJobWriting {
    private static final String WORKER = "people.worker";

    private final SpellRows rows;
    private final SpellUndo keeper;
    private final StatusKeeping keeping;

    RosterJobWriting(SpellRows rows, SpellUndo keeper, StatusKeeping keeping) {
        this.rows = rows;
        this.keeper = keeper;
        this.keeping = keeping;
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
        keeping.leaving(changed.stream().map(Spell::worker).distinct().toList());
        keeper.write(context.importId(), changed, added);
        Set<Long> touched = new HashSet<>();
        added.forEach(spell -> touched.add(spell.worker()));
        changed.forEach(spell -> touched.add(spell.worker()));
        keeping.follow(touched);
    }

    List<String> changedSince(long importId) {
        Set<Long> spells = keeper.touched(importId);
        Set<Long> people = keeper.changedSince(importId);
        // Somebody new with this import has found other work since: taking them off would take that along.
        keeper.each(importId, WORKER, batch -> {
            List<Long> fresh = batch.stream()
                    .filter(image -> image.before() == null)
                    .map(Image::key)
                    .toList();
            rows.of(fresh).values().stream()
                    .flatMap(List::stream)
                    .filter(spell -> !spells.contains(spell.id()))
                    .forEach(spell -> people.add(spell.worker()));
        });
        return keeper.names(people);
    }

    void undo(long importId) {
        keeper.undo(importId);
    }
}
