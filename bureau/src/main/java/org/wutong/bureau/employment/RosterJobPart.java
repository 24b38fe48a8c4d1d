package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.spells.OverlapRule;
import org.wutong.spells.OverlapRule.Settlement;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/**
 * The part of employment in a roster: the job that a row tells. A job with the same first day is the same job; one that went on
 * openly ends the day before a later one begins.
 */
@Component
class RosterJobPart implements ImportPart {
    /** What a roster tells of a new job ends the open one; corrections of the past are for the person's page. */
    private static final OverlapRule OVERLAP = OverlapRule.END_OPEN;

    private final Spells spells;
    private final RosterJobWriting writing;
    private final Areas areas;
    private final ReportingTree tree;
    private final Settings settings;
    private final Workplaces workplaces;

    RosterJobPart(
            Spells spells,
            RosterJobWriting writing,
            Areas areas,
            ReportingTree tree,
            Settings settings,
            Workplaces workplaces) {
        this.spells = spells;
        this.writing = writing;
        this.areas = areas;
        this.tree = tree;
        this.settings = settings;
        this.workplaces = workplaces;
    }

    /** What is to be written for a row: the job, over the one on record if any, and the one it puts an end to. */
    record Planned(
            RosterJob job, @Nullable Spell same, @Nullable Spell ended) {}

    @Override
    public String kind() {
        return "roster";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<ImportField> fields() {
        return RosterJobFields.ALL;
    }

    @Override
    public List<String> relations() {
        return List.of("employment.spell", "employment.status");
    }

    @Override
    public void begin(ImportContext context) {
        String home = settings.county().orElseThrow();
        String county = tree.statistical(home).map(RegionCode::value).orElse(home);
        context.remember(
                RosterJobReading.class, () -> new RosterJobReading(new RosterWorkplaces(areas, tree, county), county));
        writing.begin();
    }

    @Override
    public void read(ImportRow row, ImportContext context) {
        context.remembered(RosterJobReading.class).read(row, context).ifPresent(row::keep);
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        List<Long> known = new ArrayList<>();
        rows.forEach(row -> row.subject().ifPresent(known::add));
        Map<Long, List<Spell>> recorded = known.isEmpty() ? Map.of() : spells.of(known);
        for (ImportRow row : rows) {
            RosterJob job = row.kept(RosterJob.class);
            if (job != null && !row.bad()) {
                List<Spell> standing = row.subject().isPresent()
                        ? recorded.getOrDefault(row.subject().getAsLong(), List.of())
                        : List.of();
                plan(row, job, standing, context);
            }
        }
    }

    private void plan(ImportRow row, RosterJob job, List<Spell> standing, ImportContext context) {
        Spell same = standing.stream()
                .filter(spell -> spell.main() && spell.fromDate().equals(job.from()))
                .findFirst()
                .orElse(null);
        OverlapRule rule = same == null ? OVERLAP : OverlapRule.REFUSE;
        Settlement<Spell> settled = rule.settle(
                job.term(),
                standing.stream().filter(one -> one.main() && one != same).toList(),
                Spell::term);
        if (settled.isRefused()) {
            Spell other = settled.refusedBy().get(0);
            row.error(
                    RosterJobFields.FROM,
                    RosterJobReading.PROBLEM + "overlap",
                    other.employerName(),
                    other.fromDate(),
                    other.toDate() == null ? "" : String.valueOf(other.toDate()));
            return;
        }
        Spell ended = settled.ended().stream().findFirst().orElse(null);
        if (row.subject().isPresent()) {
            tell(row, job, same, ended, context);
        }
        row.keep(new Planned(job, same, ended));
    }

    private void tell(
            ImportRow row, RosterJob job, @Nullable Spell same, @Nullable Spell ended, ImportContext context) {
        if (ended != null) {
            LocalDate last = job.from().minusDays(1);
            row.warn(
                    RosterJobFields.FROM,
                    RosterJobReading.PROBLEM + "ends-previous",
                    ended.employerName(),
                    ended.fromDate(),
                    last);
            row.change(RosterJobFields.TO, "", ended.employerName() + " " + last);
        }
        Spell after = job.over(same, 0, row.subject().orElseThrow(), "", context.source());
        if (same == null) {
            row.change(RosterJobFields.EMPLOYER, "", after.employerName() + " " + after.fromDate());
            return;
        }
        compare(row, RosterJobFields.EMPLOYER, same.employerName(), after.employerName());
        compare(row, RosterJobFields.TO, same.toDate(), after.toDate());
        compare(row, RosterJobFields.PLACE, place(same.workRegion()), place(after.workRegion()));
        compare(row, RosterJobFields.JOB, same.occupationTitle(), after.occupationTitle());
        compare(row, RosterJobFields.INDUSTRY, same.industry(), after.industry());
        compare(row, RosterJobFields.WAGE_MONTH, yuan(same.monthlyWageFen()), yuan(after.monthlyWageFen()));
        compare(row, RosterJobFields.CONTRACT, same.contractSigned(), after.contractSigned());
        compare(row, RosterJobFields.CONTRACT_MONTHS, same.contractMonths(), after.contractMonths());
        compare(row, RosterJobFields.INSURED, same.socialInsurance(), after.socialInsurance());
        compare(row, RosterJobFields.ORGANISED, same.organised(), after.organised());
        compare(row, RosterJobFields.ORGANISER, same.organiser(), after.organiser());
        compare(row, RosterJobFields.CHANNEL, same.channel(), after.channel());
        compare(row, RosterJobFields.TRANSPORT_COST, yuan(same.transportCostFen()), yuan(after.transportCostFen()));
    }

    private static void compare(ImportRow row, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            row.change(field, text(before), text(after));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Fen.toYuan(fen);
    }

    private @Nullable String place(@Nullable String region) {
        return region == null ? null : workplaces.brief(region);
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        writing.write(rows, context);
    }

    @Override
    public List<String> changedSince(long importId) {
        return writing.changedSince(importId);
    }

    @Override
    public void undo(long importId) {
        writing.undo(importId);
    }
}
