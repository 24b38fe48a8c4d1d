package org.wutong.bureau.employment;

import static org.wutong.bureau.employment.PayrollFields.PROBLEM;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.storage.SlipRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;

/** Payrolls of employers: a wage slip a row; with the layout that says so, jobs that begin and end too. */
@Component
class PayrollPart implements ImportPart {
    private static final String KIND = "payroll";

    private final RecordPeople people;
    private final SpellRows spells;
    private final SlipRows slips;
    private final Employers employers;
    private final SpellUndo keeper;
    private final StatusKeeping keeping;
    private final VersionedImages images;

    PayrollPart(
            RecordPeople people,
            SpellRows spells,
            SlipRows slips,
            Employers employers,
            SpellUndo keeper,
            StatusKeeping keeping,
            JdbcClient jdbc,
            ImportImages kept) {
        this.people = people;
        this.spells = spells;
        this.slips = slips;
        this.employers = employers;
        this.keeper = keeper;
        this.keeping = keeping;
        this.images = new VersionedImages(jdbc, kept, SpellUndo.SLIP);
    }

    @Configuration(proxyBeanMethods = false)
    static class PayrollKind {
        @Bean
        ImportKind payrollImport() {
            return new ImportKind(KIND, "employment.payroll", "name", true, "/employment", Right.EDIT);
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
        return PayrollFields.ALL;
    }

    @Override
    public List<String> relations() {
        return List.of("employment.spell", SpellUndo.SLIP);
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, RecordPeople.Person> known = people.of(rows, PROBLEM, context);
        Map<Long, List<Spell>> recorded = spells.of(
                known.values().stream().map(RecordPeople.Person::worker).toList());
        Map<Long, List<WageSlip>> paid = new LinkedHashMap<>();
        slips.ofSpells(recorded.values().stream()
                        .flatMap(List::stream)
                        .map(Spell::id)
                        .toList())
                .forEach(slip -> paid.computeIfAbsent(slip.worker(), key -> new ArrayList<>())
                        .add(slip));
        Map<String, Long> byCode = employers.idsByCreditCode(texts(rows, PayrollFields.CREDIT_CODE));
        Map<String, Long> byName = employers.idsByName(texts(rows, PayrollFields.EMPLOYER));
        Map<Long, Employer> firms = employers.byIds(byCode.values());
        known.forEach((row, person) -> {
            Long employer = byCode.get(row.text(PayrollFields.CREDIT_CODE));
            String name = employer == null
                    ? row.text(PayrollFields.EMPLOYER)
                    : Objects.requireNonNull(firms.get(employer)).name();
            row.subject(person.worker(), person.region());
            new PayrollReading(
                            row,
                            context,
                            person.worker(),
                            person.region(),
                            employer == null ? byName.get(name) : employer,
                            name,
                            recorded.getOrDefault(person.worker(), List.of()))
                    .plan(paid.getOrDefault(person.worker(), List.of()));
        });
    }

    private static Set<String> texts(List<ImportRow> rows, String field) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add(row.text(field)));
        texts.remove("");
        return texts;
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        List<PayrollPlan> plans = rows.stream()
                .map(row -> Objects.requireNonNull(row.kept(PayrollPlan.class)))
                .toList();
        jobs(plans, context);
        List<WageSlip> added = new ArrayList<>();
        List<WageSlip> changed = new ArrayList<>();
        List<Long> ids = slips.newIds(plans.size());
        for (PayrollPlan plan : plans) {
            WageSlip before = plan.before();
            WageSlip after = new WageSlip(
                    before == null ? ids.get(added.size()) : before.id(),
                    before == null ? 0 : before.version(),
                    plan.worker(),
                    plan.region(),
                    job(plan),
                    plan.month(),
                    plan.grossFen(),
                    plan.paidOn() == null && before != null ? before.paidOn() : plan.paidOn(),
                    before == null ? context.source() : before.source());
            if (before == null) {
                added.add(after);
            } else if (!after.equals(before)) {
                changed.add(after);
            }
        }
        Map<Long, String> was = images.of(changed.stream().map(WageSlip::id).toList());
        slips.add(added);
        if (slips.change(changed) != changed.size()) {
            throw new IllegalStateException("a wage slip was changed while it was imported");
        }
        SpellUndo.keep(
                images,
                context.importId(),
                added.stream().collect(Collectors.toMap(WageSlip::id, WageSlip::region)),
                changed.stream().collect(Collectors.toMap(WageSlip::id, WageSlip::region)),
                was);
        Set<Long> touched = new HashSet<>();
        added.forEach(slip -> touched.add(slip.worker()));
        changed.forEach(slip -> touched.add(slip.worker()));
        plans.stream()
                .filter(plan -> !plan.ended().isEmpty() || plan.hired() != null)
                .forEach(plan -> touched.add(plan.worker()));
        if (!touched.isEmpty()) {
            keeping.follow(touched);
        }
    }

    /** Jobs end and begin before what they paid is written. */
    private void jobs(List<PayrollPlan> plans, ImportContext context) {
        List<Spell> ended = new ArrayList<>();
        List<Spell> begun = new ArrayList<>();
        for (PayrollPlan plan : plans) {
            for (PayrollPlan.Ended end : plan.ended()) {
                Spell spell = end.spell();
                ended.add(SpellDraft.of(spell)
                        .until(end.last())
                        .left(end.reason() == null ? spell.leaveReason() : end.reason())
                        .recorded(spell.id(), spell.version(), spell.region()));
            }
            PayrollPlan.Hired hired = plan.hired();
            if (hired != null && hired.id == null) {
                hired.id = spells.newIds(1).get(0);
                begun.add(hired.draft.recorded(hired.id, 0, plan.region()));
            }
        }
        keeper.write(context.importId(), ended, begun);
    }

    private static long job(PayrollPlan plan) {
        Spell job = plan.job();
        return job != null ? job.id() : Objects.requireNonNull(Objects.requireNonNull(plan.hired()).id);
    }

    @Override
    public List<String> changedSince(long importId) {
        Set<Long> changed = keeper.changedSince(importId);
        images.changedSince(importId).forEach(slip -> slips.find(slip).ifPresent(one -> changed.add(one.worker())));
        return keeper.names(changed);
    }

    @Override
    public void undo(long importId) {
        VersionedImages.Touched touched = images.restore(importId);
        List<Long> all = new ArrayList<>(touched.added());
        all.addAll(touched.changed());
        Set<Long> workers = slips.workersOf(all);
        slips.remove(touched.added());
        keeper.undo(importId);
        if (!workers.isEmpty()) {
            keeping.follow(workers);
        }
    }
}
