package org.wutong.bureau.employment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Fen;

/** Files of the social insurance office: one kind of one person a row, for a month or for several. */
@Component
class InsurancePart implements ImportPart {
    private static final String KIND = "insurance-months";
    private static final String RELATION = "employment.insurance_month";
    private static final String PROBLEM = "employment.insured.";
    private static final String UNPAID = "unpaid";
    private static final int MOST_MONTHS = 12;

    private final RecordPeople people;
    private final SpellRows spells;
    private final InsuranceRows insurance;
    private final SpellUndo keeper;
    private final StatusKeeping keeping;
    private final VersionedImages images;

    InsurancePart(
            RecordPeople people,
            SpellRows spells,
            InsuranceRows insurance,
            SpellUndo keeper,
            StatusKeeping keeping,
            JdbcClient jdbc,
            ImportImages kept) {
        this.people = people;
        this.spells = spells;
        this.insurance = insurance;
        this.keeper = keeper;
        this.keeping = keeping;
        this.images = new VersionedImages(jdbc, kept, RELATION);
    }

    @Configuration(proxyBeanMethods = false)
    static class InsuranceKindOfSheet {
        @Bean
        ImportKind insuranceImport() {
            return new ImportKind(KIND, "employment.insured", "name", true, "/employment", Right.EDIT);
        }
    }

    /** Months of a row that are new, and those on record that become others, with what they were. */
    private record Planned(List<InsuranceMonth> added, List<InsuranceMonth> changed) {}

    /** What a reading has seen of each person: no month of a kind twice. */
    private static final class Seen {
        private final Set<String> months = new HashSet<>();

        boolean isTwice(long worker, InsuranceKind kind, YearMonth month) {
            return !months.add(worker + " " + kind + " " + month);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                field("name", Type.TEXT),
                field("identity", Type.IDENTITY),
                field("payer", Type.TEXT),
                ImportField.coded("kind", label("kind"), "insurance-kind"),
                field("month", Type.DATE),
                field("until", Type.DATE),
                field("base", Type.MONEY),
                ImportField.coded("state", label("state"), "insurance-state"));
    }

    private static ImportField field(String name, Type type) {
        return ImportField.of(name, label(name), type);
    }

    private static String label(String name) {
        return PROBLEM + "field." + name;
    }

    @Override
    public List<String> relations() {
        return List.of(RELATION);
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, RecordPeople.Person> known = people.of(rows, PROBLEM, context);
        List<Long> workers = known.values().stream()
                .map(RecordPeople.Person::worker)
                .distinct()
                .toList();
        Map<Long, List<Spell>> jobs = spells.of(workers);
        Map<Long, List<InsuranceMonth>> recorded = insurance.of(workers);
        known.forEach((row, person) -> {
            row.subject(person.worker(), person.region());
            plan(
                    row,
                    person,
                    jobs.getOrDefault(person.worker(), List.of()),
                    recorded.getOrDefault(person.worker(), List.of()),
                    context);
        });
    }

    private static void plan(
            ImportRow row,
            RecordPeople.Person person,
            List<Spell> jobs,
            List<InsuranceMonth> recorded,
            ImportContext context) {
        InsuranceKind kind = row.code("kind").map(InsuranceKind::valueOf).orElse(null);
        if (row.text("kind").isEmpty()) {
            row.error("kind", PROBLEM + "no-kind");
        }
        YearMonth from = month(row, "month", context);
        YearMonth to = row.text("until").isEmpty() ? from : month(row, "until", context);
        boolean paid = row.code("state").map(state -> !state.equals(UNPAID)).orElse(true);
        OptionalLong base = row.money("base");
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusMonths(MOST_MONTHS - 1)))) {
            row.error("until", PROBLEM + "span", from, from.plusMonths(MOST_MONTHS - 1));
        }
        if (row.bad() || kind == null || from == null || to == null) {
            return;
        }
        Planned planned = new Planned(new ArrayList<>(), new ArrayList<>());
        Seen seen = context.remember(Seen.class, Seen::new);
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (seen.isTwice(person.worker(), kind, month)) {
                row.error("month", PROBLEM + "twice", month);
                return;
            }
            YearMonth now = month;
            InsuranceMonth before = recorded.stream()
                    .filter(one -> one.kind() == kind && one.month().equals(now))
                    .findFirst()
                    .orElse(null);
            InsuranceMonth after = told(row, person, jobs, kind, month, paid, base, before, context);
            if (after.spell() == null) {
                row.warn("month", PROBLEM + "no-spell", month);
            }
            if (before == null) {
                planned.added().add(after);
            } else if (!after.equals(before)) {
                planned.changed().add(after);
                tell(row, before, after);
            }
        }
        if (!planned.added().isEmpty() && planned.changed().isEmpty()) {
            row.addition();
        }
        planned.added().forEach(month -> row.change("month", "", month.month() + (month.paid() ? "" : " !")));
        row.keep(planned);
    }

    private static InsuranceMonth told(
            ImportRow row,
            RecordPeople.Person person,
            List<Spell> jobs,
            InsuranceKind kind,
            YearMonth month,
            boolean paid,
            OptionalLong base,
            @Nullable InsuranceMonth before,
            ImportContext context) {
        String payer = row.text("payer").isEmpty() && before != null ? before.payer() : row.text("payer");
        Long job = InsuranceMonths.jobIn(jobs, month, payer);
        return new InsuranceMonth(
                before == null ? 0 : before.id(),
                before == null ? 0 : before.version(),
                person.worker(),
                person.region(),
                job == null && before != null ? before.spell() : job,
                kind,
                month,
                row.text("state").isEmpty() && before != null ? before.paid() : paid,
                payer,
                base.isPresent() ? Long.valueOf(base.getAsLong()) : before == null ? null : before.baseFen(),
                before == null ? context.source() : before.source());
    }

    private static void tell(ImportRow row, InsuranceMonth before, InsuranceMonth after) {
        if (before.paid() != after.paid()) {
            row.change("state", month(before), month(after));
        }
        if (!before.payer().equals(after.payer())) {
            row.change("payer", before.payer(), after.payer());
        }
        if (!Objects.equals(before.baseFen(), after.baseFen())) {
            row.change("base", yuan(before.baseFen()), yuan(after.baseFen()));
        }
        if (!Objects.equals(before.spell(), after.spell())) {
            row.change("month", before.month().toString(), after.month().toString());
        }
    }

    private static String month(InsuranceMonth month) {
        return month.month() + (month.paid() ? " ✓" : " !");
    }

    private static String yuan(@Nullable Long fen) {
        return fen == null ? "" : Fen.toYuan(fen);
    }

    private static @Nullable YearMonth month(ImportRow row, String field, ImportContext context) {
        Optional<DateText.Given> told = row.date(field);
        if (told.isEmpty()) {
            if (row.text(field).isEmpty()) {
                row.error(field, PROBLEM + "no-month");
            }
            return null;
        }
        YearMonth month = YearMonth.from(told.get().first());
        if (month.isAfter(YearMonth.from(context.today()))) {
            row.error(field, PROBLEM + "month-ahead", YearMonth.from(context.today()));
            return null;
        }
        return month;
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        List<InsuranceMonth> added = new ArrayList<>();
        List<InsuranceMonth> changed = new ArrayList<>();
        rows.forEach(row -> {
            Planned planned = Objects.requireNonNull(row.kept(Planned.class));
            added.addAll(planned.added());
            changed.addAll(planned.changed());
        });
        List<Long> ids = insurance.newIds(added.size());
        for (int i = 0; i < added.size(); i++) {
            added.set(i, added.get(i).numbered(ids.get(i)));
        }
        Map<Long, String> was =
                images.of(changed.stream().map(InsuranceMonth::id).toList());
        insurance.add(added);
        if (insurance.change(changed) != changed.size()) {
            throw new IllegalStateException("an insurance month was changed while it was imported");
        }
        SpellUndo.keep(
                images,
                context.importId(),
                added.stream().collect(Collectors.toMap(InsuranceMonth::id, InsuranceMonth::region)),
                changed.stream().collect(Collectors.toMap(InsuranceMonth::id, InsuranceMonth::region)),
                was);
        Set<Long> touched = new HashSet<>();
        added.forEach(month -> touched.add(month.worker()));
        changed.forEach(month -> touched.add(month.worker()));
        if (!touched.isEmpty()) {
            keeping.follow(touched);
        }
    }

    @Override
    public List<String> changedSince(long importId) {
        return keeper.names(insurance.workersOf(images.changedSince(importId)));
    }

    @Override
    public void undo(long importId) {
        VersionedImages.Touched touched = images.restore(importId);
        List<Long> all = new ArrayList<>(touched.added());
        all.addAll(touched.changed());
        Set<Long> workers = insurance.workersOf(all);
        insurance.remove(touched.added());
        if (!workers.isEmpty()) {
            keeping.follow(workers);
        }
    }
}
