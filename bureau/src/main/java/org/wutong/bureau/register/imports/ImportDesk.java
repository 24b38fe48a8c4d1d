package org.wutong.bureau.register.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.sheet.SheetRefused;
import org.wutong.bureau.register.sheet.Sheets;

/** Where imports are asked for: takes the file, starts the work. */
@Component
@Transactional
public class ImportDesk {
    private final ImportStore store;
    private final ImportRun run;
    private final Layouts layouts;
    private final LongWork works;

    ImportDesk(ImportStore store, ImportRun run, Layouts layouts, LongWork works) {
        this.store = store;
        this.run = run;
        this.layouts = layouts;
        this.works = works;
    }

    /** Kinds this officer may bring in. */
    public List<ImportKind> kindsFor(Officer officer) {
        return run.kinds().stream()
                .filter(kind -> officer.may(Right.IMPORT) && officer.may(kind.right()))
                .toList();
    }

    public ImportKind kind(String id) {
        return run.kind(id);
    }

    public List<ImportKind> kinds() {
        return run.kinds();
    }

    public List<ImportField> fields(String kind) {
        return run.fields(kind);
    }

    public List<Layout> layouts() {
        return layouts.all();
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(long id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<Import> before(long id, int most) {
        return store.before(id, most);
    }

    /** The kind whose layout the headers of a file fit best, of those this officer may bring in; the first where none fits. */
    public String kindOf(Officer officer, String fileName, byte[] content) {
        List<ImportKind> kinds = kindsFor(officer);
        List<Layout> candidates = kinds.stream()
                .flatMap(kind -> layouts.ofKind(kind.id()).stream())
                .toList();
        try {
            return HeaderMatch.find(Sheets.open(content, fileName), candidates, Map.of())
                    .layout()
                    .kind();
        } catch (SheetRefused refused) {
            // The check refuses it again, and says why.
            return kinds.stream()
                    .map(ImportKind::id)
                    .filter("roster"::equals)
                    .findFirst()
                    .orElse(kinds.get(0).id());
        }
    }

    /** Takes a file and starts its check. */
    public long bring(String kind, String fileName, byte[] content) {
        long id = store.add(run.kind(kind).id(), fileName, content);
        store.work(id, works.ask(ImportWork.CHECK, Long.toString(id)));
        return id;
    }

    public void recheck(Import one, String layout, Map<String, String> chosen) {
        Map<String, String> fields = new LinkedHashMap<>(one.chosenFields());
        chosen.forEach((header, field) -> {
            String plain = Layout.plain(header);
            fields.put(plain, field);
            store.remember(one.kind(), plain, field);
        });
        store.choose(one.id(), layouts.find(layout).map(Layout::id).orElse(one.layoutChosen()), fields);
        start(one, ImportWork.CHECK);
    }

    /** @param work kind of {@link ImportWork} */
    public void start(Import one, String work) {
        boolean running = Optional.ofNullable(one.work())
                .flatMap(works::find)
                .map(standing -> !standing.ended())
                .orElse(false);
        if (!running) {
            store.work(one.id(), works.ask(work, Long.toString(one.id())));
        }
    }

    public void discard(Import one) {
        for (Import.State state : List.of(Import.State.READ, Import.State.REFUSED, Import.State.CHECKED)) {
            store.turn(one.id(), state, Import.State.CANCELLED);
        }
    }
}
