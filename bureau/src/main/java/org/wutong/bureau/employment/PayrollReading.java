package org.wutong.bureau.employment;

import static org.wutong.bureau.employment.PayrollFields.PROBLEM;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.employment.PayrollPlan.Ended;
import org.wutong.bureau.employment.PayrollPlan.Hired;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;
import org.wutong.spells.OverlapRule;
import org.wutong.spells.OverlapRule.Settlement;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.Fen;

/** Holds one row of a payroll against what is on record of the person, and says what is to be written and what is wrong. */
final class PayrollReading {
    private final ImportRow row;
    private final ImportContext context;
    private final PayrollPlan.Memory memory;
    private final long worker;
    private final String region;
    private final @Nullable Long employer;
    private final String employerName;
    private final List<Spell> spells;

    /** @param spells everything on record of the person */
    PayrollReading(
            ImportRow row,
            ImportContext context,
            long worker,
            String region,
            @Nullable Long employer,
            String employerName,
            List<Spell> spells) {
        this.row = row;
        this.context = context;
        this.memory = context.remember(PayrollPlan.Memory.class, PayrollPlan.Memory::new);
        this.worker = worker;
        this.region = region;
        this.employer = employer;
        this.employerName = employerName;
        this.spells = spells;
    }

    /** @param slips of the person's jobs */
    void plan(List<WageSlip> slips) {
        YearMonth month = month();
        OptionalLong gross = row.money(PayrollFields.GROSS);
        if (gross.isEmpty() && row.text(PayrollFields.GROSS).isEmpty()) {
            row.error(PayrollFields.GROSS, PROBLEM + "no-gross");
        }
        if (month == null || row.bad() || gross.isEmpty()) {
            return;
        }
        if (memory.isTwice(worker, employerKey(), month)) {
            row.error(PayrollFields.MONTH, PROBLEM + "twice", month);
            return;
        }
        List<Ended> ended = new ArrayList<>();
        Spell job = job(month);
        Hired hired = job == null ? hired(month, ended) : null;
        if (row.bad() || job == null && hired == null) {
            return;
        }
        if (job != null) {
            compare(job, gross.getAsLong());
            leaving(job, ended);
        }
        WageSlip before = job == null
                ? null
                : slips.stream()
                        .filter(slip -> slip.spell() == job.id() && slip.month().equals(month))
                        .findFirst()
                        .orElse(null);
        LocalDate paidOn = day(PayrollFields.PAID_ON);
        if (row.bad()) {
            return;
        }
        if (before == null) {
            row.addition();
            row.change(PayrollFields.GROSS, "", month + " " + Fen.toYuan(gross.getAsLong()));
        } else {
            differs(PayrollFields.GROSS, Fen.toYuan(before.grossFen()), Fen.toYuan(gross.getAsLong()));
            if (paidOn != null) {
                differs(PayrollFields.PAID_ON, Objects.toString(before.paidOn(), ""), paidOn.toString());
            }
        }
        row.keep(new PayrollPlan(worker, region, job, hired, month, gross.getAsLong(), paidOn, before, ended));
    }

    private @Nullable YearMonth month() {
        Optional<DateText.Given> told = row.date(PayrollFields.MONTH);
        if (told.isEmpty()) {
            if (row.text(PayrollFields.MONTH).isEmpty()) {
                row.error(PayrollFields.MONTH, PROBLEM + "no-month");
            }
            return null;
        }
        YearMonth month = YearMonth.from(told.get().first());
        if (month.isAfter(YearMonth.from(context.today()))) {
            row.error(PayrollFields.MONTH, PROBLEM + "month-ahead", YearMonth.from(context.today()));
            return null;
        }
        return month;
    }

    /** The job on record that paid for the month: with this employer, of several the one begun last. */
    private @Nullable Spell job(YearMonth month) {
        Set<Long> same = employer == null ? Set.of() : Histories.sameEmployer(spells, employer);
        return spells.stream()
                .filter(spell -> spell.reachesInto(month))
                .filter(spell -> employerName.isEmpty()
                        ? spell.main()
                        : same.contains(spell.id()) || spell.employerName().equals(employerName))
                .max(Comparator.comparing(Spell::fromDate))
                .orElse(null);
    }

    private @Nullable Hired hired(YearMonth month, List<Ended> ended) {
        Hired known = memory.hired.get(worker + " " + employerKey());
        if (known != null && !known.draft.from().isAfter(month.atEndOfMonth())) {
            return known;
        }
        LocalDate from = day(PayrollFields.HIRED_ON);
        if (from == null || from.isAfter(month.atEndOfMonth()) || employerName.isEmpty()) {
            String seen = row.text(PayrollFields.HIRED_SEEN);
            row.error(
                    PayrollFields.MONTH,
                    PROBLEM + (seen.isEmpty() ? "no-spell" : "no-spell-yet"),
                    month,
                    employerName,
                    seen);
            return null;
        }
        if (from.isAfter(context.today())) {
            row.error(PayrollFields.HIRED_ON, PROBLEM + "hired-ahead", context.today());
            return null;
        }
        LocalDate last = day(PayrollFields.LEFT_ON);
        if (last != null && last.isBefore(from)) {
            row.error(PayrollFields.LEFT_ON, PROBLEM + "left-early", from);
            return null;
        }
        SpellDraft draft = SpellDraft.of(worker, from)
                .until(last)
                .left(last == null ? null : reason())
                .employer(employer, employerName)
                .occupation(row.text(PayrollFields.TITLE), null)
                .selfEmployed(false)
                .source(context.source());
        return settled(draft, ended) ? remembered(draft) : null;
    }

    private Hired remembered(SpellDraft draft) {
        Hired hired = new Hired(draft);
        memory.hired.put(worker + " " + employerKey(), hired);
        row.change(PayrollFields.HIRED_ON, "", employerName + " " + draft.from());
        LocalDate last = draft.to();
        if (last != null) {
            row.change(PayrollFields.LEFT_ON, "", last.toString());
        }
        return hired;
    }

    /** A job that goes on openly makes way, as it does for rosters; any other that shares a day forbids the hiring. */
    private boolean settled(SpellDraft draft, List<Ended> ended) {
        Settlement<Spell> settled = OverlapRule.END_OPEN.settle(
                draft.term(),
                spells.stream()
                        .filter(spell -> spell.main() && !memory.ended.containsKey(spell.id()))
                        .toList(),
                Spell::term);
        Optional<Hired> other = memory.hired.entrySet().stream()
                .filter(one -> one.getKey().startsWith(worker + " "))
                .map(java.util.Map.Entry::getValue)
                .filter(one -> one.term().meets(draft.term()))
                .findFirst();
        if (settled.isRefused() || other.isPresent()) {
            Spell standing = settled.isRefused() ? settled.refusedBy().get(0) : null;
            row.error(
                    PayrollFields.HIRED_ON,
                    PROBLEM + "overlap",
                    standing != null ? standing.employerName() : other.orElseThrow().draft.employerName,
                    standing != null
                            ? standing.fromDate()
                            : other.orElseThrow().draft.from(),
                    Objects.toString(
                            standing != null
                                    ? standing.toDate()
                                    : other.orElseThrow().draft.to(),
                            ""));
            return false;
        }
        settled.ended().forEach(spell -> {
            row.warn(
                    PayrollFields.HIRED_ON,
                    PROBLEM + "ends-previous",
                    spell.employerName(),
                    spell.fromDate(),
                    settled.lastDay());
            memory.ended.put(spell.id(), settled.lastDay());
            ended.add(new Ended(spell, settled.lastDay(), null));
        });
        return true;
    }

    private void compare(Spell job, long gross) {
        Long wage = job.monthlyWageFen();
        if (wage != null && wage != gross) {
            row.warn(PayrollFields.GROSS, PROBLEM + "wage-differs", Fen.toYuan(wage));
        }
        LocalDate hired =
                day(row.hasColumn(PayrollFields.HIRED_ON) ? PayrollFields.HIRED_ON : PayrollFields.HIRED_SEEN);
        if (hired != null && !hired.equals(job.fromDate())) {
            row.warn(
                    row.hasColumn(PayrollFields.HIRED_ON) ? PayrollFields.HIRED_ON : PayrollFields.HIRED_SEEN,
                    PROBLEM + "hired-differs",
                    job.fromDate());
        }
    }

    private void leaving(Spell job, List<Ended> ended) {
        LocalDate seen = day(PayrollFields.LEFT_SEEN);
        if (seen != null && !seen.equals(job.toDate())) {
            row.warn(PayrollFields.LEFT_SEEN, PROBLEM + "left-seen", seen, Objects.toString(job.toDate(), "–"));
        }
        LocalDate last = day(PayrollFields.LEFT_ON);
        if (last == null || last.equals(job.toDate()) || last.equals(memory.ended.get(job.id()))) {
            return;
        }
        if (last.isBefore(job.fromDate())) {
            row.error(PayrollFields.LEFT_ON, PROBLEM + "left-early", job.fromDate());
        } else if (last.isAfter(context.today())) {
            row.error(PayrollFields.LEFT_ON, PROBLEM + "left-ahead", context.today());
        } else if (job.toDate() != null || memory.ended.containsKey(job.id())) {
            row.warn(
                    PayrollFields.LEFT_ON,
                    PROBLEM + "left-differs",
                    Objects.requireNonNullElse(job.toDate(), memory.ended.get(job.id())));
        } else {
            memory.ended.put(job.id(), last);
            ended.add(new Ended(job, last, reason()));
            row.change(PayrollFields.LEFT_ON, "", last.toString());
        }
    }

    private @Nullable LeaveReason reason() {
        return row.code(PayrollFields.REASON).map(LeaveReason::valueOf).orElse(null);
    }

    private @Nullable LocalDate day(String field) {
        return row.date(field).map(DateText.Given::first).orElse(null);
    }

    private void differs(String field, String before, String after) {
        if (!before.equals(after)) {
            row.change(field, before, after);
        }
    }

    private String employerKey() {
        return employer != null ? "id " + employer : employerName;
    }
}
