package org.wutong.bureau.vacancies.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;

/** Vacancies from a sheet: known by number; without one by employer, title and place while only one vacancy has these. */
@Component
class VacancyPart implements ImportPart {
    private final Vacancies vacancies;
    private final Employers employers;
    private final VacancyRowReader reader;
    private final VersionedImages images;
    private final Settings settings;

    VacancyPart(
            Vacancies vacancies,
            Employers employers,
            VacancyRowReader reader,
            JdbcClient jdbc,
            ImportImages kept,
            Settings settings) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.reader = reader;
        this.images = new VersionedImages(jdbc, kept, "vacancies.vacancy");
        this.settings = settings;
    }

    @Override
    public String kind() {
        return VacancySheetKind.ID;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                field("number", Type.TEXT),
                field("employer", Type.TEXT),
                ImportField.of("code", "employers.sheet.code", Type.TEXT),
                field("title", Type.TEXT),
                field("occupation", Type.TEXT),
                ImportField.of("place-words", "vacancies.place", Type.TEXT),
                field("place", Type.TEXT),
                field("headcount", Type.NUMBER),
                field("pay", Type.TEXT),
                ImportField.coded("education", "vacancies.sheet.education", "vacancy-education"),
                ImportField.of("age-min", "vacancies.sheet.ageMin", Type.NUMBER),
                ImportField.of("age-max", "vacancies.sheet.ageMax", Type.NUMBER),
                ImportField.coded("ground", "vacancies.sheet.ground", "statutory-age"),
                field("sex", Type.TEXT),
                field("certificates", Type.LIST),
                field("languages", Type.LIST),
                field("contract", Type.YES_NO),
                field("insurance", Type.YES_NO),
                field("board", Type.YES_NO),
                field("starts", Type.DATE),
                field("closes", Type.DATE),
                ImportField.of("latitude", "vacancies.sheet.latitude", Type.TEXT),
                ImportField.of("longitude", "vacancies.sheet.longitude", Type.TEXT));
    }

    private static ImportField field(String name, Type type) {
        return ImportField.of(name, "vacancies.sheet." + name, type);
    }

    /** Rows seen first under a number, or under employer, title and place. */
    private static final class Seen extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1L;
    }

    private record Wanted(VacancyDraft draft, @Nullable Vacancy before, boolean changes) {}

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<String, Vacancy> byNumber =
                vacancies.byNumbers(rows.stream().map(row -> row.text("number")).toList());
        Map<String, List<Vacancy>> byEmployer = vacancies.byEmployerNames(
                rows.stream().map(row -> row.text("employer")).toList());
        Map<String, Long> codes = employers.idsByCreditCode(rows.stream()
                .map(row -> row.text("code").toUpperCase(java.util.Locale.ROOT))
                .toList());
        Map<String, Long> names = employers.idsByName(
                rows.stream().map(row -> row.text("employer")).toList());
        Seen seen = context.remember(Seen.class, Seen::new);
        for (ImportRow row : rows) {
            if (row.text("employer").isEmpty() || row.text("title").isEmpty()) {
                row.error(row.text("title").isEmpty() ? "title" : "employer", "vacancies.import.empty");
                continue;
            }
            Long byCode = codes.get(row.text("code").toUpperCase(java.util.Locale.ROOT));
            Long employer = byCode == null ? names.get(row.text("employer")) : byCode;
            Vacancy before = byNumber.get(row.text("number"));
            if (row.text("number").isEmpty()) {
                before = alike(row, byEmployer.getOrDefault(row.text("employer"), List.of()));
            }
            settle(row, reader.draft(row, employer, before), before, seen);
        }
    }

    private static @Nullable Vacancy alike(ImportRow row, List<Vacancy> ofEmployer) {
        List<Vacancy> alike = ofEmployer.stream()
                .filter(vacancy -> vacancy.title().equals(row.text("title")))
                .toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    private static void settle(ImportRow row, VacancyDraft draft, @Nullable Vacancy before, Seen seen) {
        String number = draft.number();
        String key = number == null ? draft.employerName() + '\t' + draft.title() + '\t' + draft.workRegion() : number;
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null && first != row.number()) {
            row.error(number == null ? "title" : "number", "vacancies.import.twice", first);
        }
        if (draft.ageMin() != null && draft.ageMax() != null && draft.ageMin() > draft.ageMax()) {
            row.error("age-max", "vacancies.import.ages", draft.ageMin());
        }
        if (draft.statutory() != null && draft.ageMin() == null && draft.ageMax() == null) {
            row.error("ground", "vacancies.import.no-limit");
        }
        if (row.bad()) {
            return;
        }
        VacancyChanges changes = before == null ? new VacancyChanges(List.of()) : VacancyChanges.between(before, draft);
        row.keep(new Wanted(draft, before, !changes.all().isEmpty()));
        if (before == null) {
            row.addition();
        } else {
            row.subject(before.id());
            changes.all().forEach(change -> row.change(change.field(), change.before(), change.after()));
        }
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        List<ImportRow> added = rows.stream().filter(ImportRow::isAddition).toList();
        List<Long> ids =
                vacancies.load(added.stream().map(row -> wanted(row).draft()).toList());
        for (int i = 0; i < ids.size(); i++) {
            added.get(i).subject(ids.get(i));
        }
        List<Wanted> changed = rows.stream()
                .filter(row -> !row.isAddition())
                .map(VacancyPart::wanted)
                .filter(Wanted::changes)
                .toList();
        Map<Long, String> before = images.of(changed.stream()
                .map(one -> Objects.requireNonNull(one.before()).id())
                .toList());
        for (Wanted one : changed) {
            Vacancy was = Objects.requireNonNull(one.before());
            vacancies.change(was.id(), was.version(), one.draft());
        }
        images.keep(context.importId(), settings.county().orElseThrow(), ids, before);
    }

    private static Wanted wanted(ImportRow row) {
        return Objects.requireNonNull(row.kept(Wanted.class));
    }

    @Override
    public List<String> changedSince(long importId) {
        List<Long> changed = images.changedSince(importId);
        Map<Long, Vacancy> standing = vacancies.byIds(changed);
        return changed.stream()
                .map(id -> {
                    Vacancy vacancy = standing.get(id);
                    return vacancy == null ? "#" + id : vacancy.title() + " " + vacancy.number();
                })
                .toList();
    }

    @Override
    public void undo(long importId) {
        VersionedImages.Touched touched = images.restore(importId);
        vacancies.takeBack(touched.added(), touched.changed());
    }
}
