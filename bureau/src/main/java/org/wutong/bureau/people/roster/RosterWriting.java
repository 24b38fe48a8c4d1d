package org.wutong.bureau.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerChange;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerImages;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.roster.RosterMatch.Changed;
import org.wutong.bureau.people.roster.RosterMatch.Wanted;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportImages.Image;
import org.wutong.bureau.register.ImportRow;

/** Writes what rows say, keeping images of what stood before; and puts it back. */
@Component
class RosterWriting {
    static final String WORKER = "people.worker";
    static final String HOUSEHOLD = "people.household";
    private static final int BATCH = 1_000;

    private final Workers workers;
    private final WorkerImages images;
    private final ImportImages kept;
    private final RosterLookup lookup;
    private final ReportingTree tree;

    RosterWriting(Workers workers, WorkerImages images, ImportImages kept, RosterLookup lookup, ReportingTree tree) {
        this.workers = workers;
        this.images = images;
        this.kept = kept;
        this.lookup = lookup;
        this.tree = tree;
    }

    void write(List<ImportRow> rows, ImportContext context) {
        List<ImportRow> added = rows.stream().filter(ImportRow::isAddition).toList();
        Map<Long, WorkerDraft> changed = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Changed change = row.kept(Changed.class);
            if (!row.isAddition() && change != null && change.anything()) {
                changed.put(row.subject().orElseThrow(), wanted(row).draft());
            }
        }
        Set<RosterLookup.Key> joined = new HashSet<>();
        added.stream().map(row -> wanted(row).draft()).forEach(draft -> join(draft, joined));
        changed.values().forEach(draft -> join(draft, joined));
        keepHouseholds(joined, changed, context);
        add(added, context);
        change(changed, context);
        // Households that came with this batch are no state to go back to.
        context.remember(Fresh.class, Fresh::new)
                .unseen(Set.copyOf(lookup.households(joined).values()));
    }

    private void add(List<ImportRow> rows, ImportContext context) {
        List<Long> ids =
                workers.addAll(rows.stream().map(row -> wanted(row).draft()).toList(), context.source());
        List<Image> added = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.get(i).subject(ids.get(i), wanted(rows.get(i)).village());
            added.add(new Image(WORKER, ids.get(i), wanted(rows.get(i)).village(), null, 0));
        }
        kept.keep(context.importId(), added);
    }

    private void change(Map<Long, WorkerDraft> drafts, ImportContext context) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<Long, String> before = images.ofWorkers(drafts.keySet());
        List<Image> changed = new ArrayList<>();
        workers.changeAll(drafts, context.source()).forEach((id, change) -> {
            if (change instanceof WorkerChange.Applied applied) {
                changed.add(new Image(WORKER, id, applied.region(), before.get(id), applied.version()));
            }
        });
        kept.keep(context.importId(), changed);
    }

    /** Households that stand before this batch and that it may touch: of workers that change, and those new workers join. */
    private void keepHouseholds(Set<RosterLookup.Key> joined, Map<Long, WorkerDraft> changed, ImportContext context) {
        Map<Long, String> regions = new HashMap<>();
        lookup.homesOf(changed.keySet()).forEach(home -> regions.put(home.household(), home.region()));
        lookup.households(joined).forEach((key, id) -> regions.put(id, key.region()));
        Set<Long> fresh = context.remember(Fresh.class, Fresh::new).unseen(regions.keySet());
        List<Image> before = new ArrayList<>();
        images.ofHouseholds(fresh)
                .forEach((id, json) ->
                        before.add(new Image(HOUSEHOLD, id, Objects.requireNonNull(regions.get(id)), json, 0)));
        kept.keep(context.importId(), before);
    }

    private static void join(WorkerDraft draft, Set<RosterLookup.Key> keys) {
        String number = draft.household();
        String region = draft.region();
        if (number != null && region != null) {
            keys.add(new RosterLookup.Key(region, number));
        }
    }

    /** Households seen by earlier batches: their images are kept already, or they are new with this import. */
    static final class Fresh {
        private final Set<Long> seen = new HashSet<>();

        Set<Long> unseen(Set<Long> ids) {
            Set<Long> unseen = new HashSet<>(ids);
            unseen.removeAll(seen);
            seen.addAll(ids);
            return unseen;
        }
    }

    List<String> changedSince(long importId) {
        List<String> changed = new ArrayList<>();
        each(importId, WORKER, batch -> {
            Map<Long, Integer> versions =
                    images.versions(batch.stream().map(Image::key).toList());
            List<Long> different = new ArrayList<>();
            for (Image image : batch) {
                Integer now = versions.get(image.key());
                if (now == null) {
                    changed.add(tree.path(image.region()) + " #" + image.key());
                } else if (now != image.afterVersion()) {
                    different.add(image.key());
                }
            }
            for (Worker worker : workers.all(different).values()) {
                changed.add(worker.name() + "（" + tree.path(worker.region()) + "）");
            }
        });
        return changed;
    }

    void undo(long importId) {
        List<Long> added = new ArrayList<>();
        each(importId, WORKER, batch -> {
            Map<Long, String> before = new LinkedHashMap<>();
            for (Image image : batch) {
                String json = image.before();
                if (json == null) {
                    added.add(image.key());
                } else {
                    before.put(image.key(), json);
                }
            }
            if (!before.isEmpty()) {
                images.restoreWorkers(before, "import-undo");
            }
        });
        each(importId, HOUSEHOLD, batch -> {
            Map<Long, String> before = new LinkedHashMap<>();
            batch.forEach(image -> before.put(image.key(), Objects.requireNonNull(image.before())));
            images.restoreHouseholds(before);
        });
        if (!added.isEmpty()) {
            images.remove(added);
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

    private static Wanted wanted(ImportRow row) {
        return Objects.requireNonNull(row.kept(Wanted.class));
    }
}
