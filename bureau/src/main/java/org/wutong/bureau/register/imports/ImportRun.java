package org.wutong.bureau.register.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.ImportSource;
import org.wutong.bureau.register.LongWork.Progress;
import org.wutong.bureau.register.sheet.SheetFile;
import org.wutong.bureau.register.sheet.SheetRefused;
import org.wutong.bureau.register.sheet.Sheets;

/** Checks a sheet, applies it, takes it back: each in one transaction, under the scopes of whoever asked. */
@Component
@Transactional
public class ImportRun {
    static final int BATCH = 2_000;

    private final ImportStore store;
    private final Findings findings;
    private final Layouts layouts;
    private final ObjectProvider<ImportPart> parts;
    private final ObjectProvider<ImportKind> kinds;
    private final ObjectProvider<ImportSource> sources;
    private final BusinessDate businessDate;
    private final Audit audit;

    ImportRun(
            ImportStore store,
            Findings findings,
            Layouts layouts,
            ObjectProvider<ImportPart> parts,
            ObjectProvider<ImportKind> kinds,
            ObjectProvider<ImportSource> sources,
            BusinessDate businessDate,
            Audit audit) {
        this.store = store;
        this.findings = findings;
        this.layouts = layouts;
        this.parts = parts;
        this.kinds = kinds;
        this.sources = sources;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    public List<ImportKind> kinds() {
        return Stream.concat(kinds.stream(), sources.stream().flatMap(source -> source.kinds().stream()))
                .sorted(Comparator.comparing(ImportKind::id))
                .toList();
    }

    public ImportKind kind(String id) {
        return kinds().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no import kind " + id));
    }

    /** All fields that parts of a kind take, in the order of the parts. */
    public List<ImportField> fields(String kind) {
        return partsOf(kind).stream().flatMap(part -> part.fields().stream()).toList();
    }

    List<ImportPart> partsOf(String kind) {
        return Stream.concat(parts.stream(), sources.stream().flatMap(source -> source.parts().stream()))
                .filter(part -> part.kind().equals(kind))
                .sorted(Comparator.comparingInt(ImportPart::order))
                .toList();
    }

    public void check(long id, Progress progress) {
        Import one = store.find(id).orElseThrow();
        if (one.state() == Import.State.APPLIED || one.state() == Import.State.UNDONE) {
            return;
        }
        long started = System.nanoTime();
        findings.forget(id);
        SheetPass pass;
        try {
            pass = open(one);
            pass.survey(progress);
        } catch (SheetRefused refused) {
            store.refuse(id, refused.code(), refused.args());
            return;
        }
        Tally tally = pass.check(progress, (rows, places) -> findings.add(id, one.region(), rows, places));
        long millis = (System.nanoTime() - started) / 1_000_000;
        findings.finish(id, pass.match(), pass.format(), tally, Math.min(millis, Integer.MAX_VALUE));
    }

    public void apply(long id, Progress progress) {
        Import one = store.find(id).orElseThrow();
        store.lock(one.kind());
        if (!store.turn(id, Import.State.CHECKED, Import.State.APPLIED)) {
            return;
        }
        List<ImportPart> parts = partsOf(one.kind());
        SheetPass pass = open(one);
        pass.survey(progress);
        int[] batches = {0};
        Tally tally = pass.check(progress, (rows, places) -> {
            List<ImportRow> good = new ArrayList<>();
            rows.stream().filter(row -> !row.bad()).forEach(good::add);
            if (!good.isEmpty()) {
                parts.forEach(part -> part.apply(good, pass.context()));
            }
            // After the first batch, and each time what was written has doubled.
            if (rows.size() == BATCH && Integer.bitCount(++batches[0]) == 1) {
                store.refreshStatistics(parts.stream()
                        .flatMap(part -> part.relations().stream())
                        .toList());
            }
        });
        parts.forEach(part -> part.applied(pass.context()));
        audit.record(
                "import",
                "import",
                Long.toString(id),
                one.region(),
                null,
                one.fileName() + " +" + tally.of(Outcome.NEW) + " ~" + tally.of(Outcome.CHANGED));
    }

    public void undo(long id) {
        Import one = store.find(id).orElseThrow();
        store.lock(one.kind());
        List<ImportPart> parts = new ArrayList<>(partsOf(one.kind()));
        List<String> changed = parts.stream()
                .flatMap(part -> part.changedSince(id).stream())
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            store.refuseUndo(id, changed);
            return;
        }
        if (store.turn(id, Import.State.APPLIED, Import.State.UNDONE)) {
            java.util.Collections.reverse(parts);
            parts.forEach(part -> part.undo(id));
            audit.record("import-undo", "import", Long.toString(id), one.region(), null, one.fileName());
        }
    }

    private SheetPass open(Import one) {
        SheetFile file = Sheets.open(store.content(one.id()), one.fileName());
        Map<String, String> chosen = new LinkedHashMap<>(store.remembered(one.kind()));
        chosen.putAll(one.chosenFields());
        String layout = one.layoutChosen();
        HeaderMatch match = HeaderMatch.find(
                file,
                layout == null
                        ? layouts.ofKind(one.kind())
                        : List.of(layouts.find(layout).orElseThrow()),
                chosen);
        ImportContext context = new ImportContext(
                one.id(), one.fileName(), businessDate.today(), Acting.now().edit());
        return new SheetPass(file, match, kind(one.kind()), partsOf(one.kind()), layouts.values(), context);
    }
}
