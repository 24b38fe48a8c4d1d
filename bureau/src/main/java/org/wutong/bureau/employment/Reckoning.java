package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.Standing.Status;
import org.wutong.bureau.employment.storage.StatusRows;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.TransferScope;
import org.wutong.spells.WageIncome;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;

/** Reckons where one worker stands from the spells on record. */
@Component
class Reckoning {
    private static final Comparator<Spell> LAST_BEGUN = Comparator.comparing(Spell::fromDate)
            .thenComparing(Spell::monthlyWageFen, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Histories histories;

    Reckoning(Histories histories) {
        this.histories = histories;
    }

    /** What is needed of the worker. */
    record Person(long id, String region, @Nullable String hukouRegion) {}

    /**
     * Transfer employment of one worker within a window.
     *
     * @param farthest how far at most; {@link TransferScope#IN_TOWNSHIP} for whoever was in none, but surely had a business of their own
     *     in their own township (在乡创业就业, a class of its own)
     */
    record Transfer(boolean any, @Nullable TransferScope farthest, WageIncome income) {}

    /** With how long it may be kept, and what accrues meanwhile: the wages of transfer employment that runs, where all are known. */
    StatusRows.Reckoned reckoned(Person person, List<Spell> spells, LocalDate day) {
        Standing standing = standing(person, spells, day);
        return new StatusRows.Reckoned(
                standing,
                validUntil(spells, day),
                standing.yearTransferIncomeFen() == null ? List.of() : accruing(person, spells, day));
    }

    /**
     * A spell begins or ends, or the calendar year does whose transfer employment is counted. Where a slip tells the pay of the running
     * month already, that is not what the wage would accrue: the next day is reckoned anew.
     */
    static @Nullable LocalDate validUntil(List<Spell> spells, LocalDate day) {
        LocalDate yearBegan = day.withDayOfYear(1);
        LocalDate until = null;
        for (Spell spell : spells) {
            LocalDate last = spell.toDate();
            if (spell.fromDate().isAfter(day)) {
                until = earlier(until, spell.fromDate().minusDays(1));
            } else if (last == null || !last.isBefore(yearBegan)) {
                until = earlier(until, yearBegan.plusYears(1).minusDays(1));
                if (last != null && !last.isBefore(day)) {
                    until = earlier(until, last);
                }
                if (spell.covers(day)
                        && spell.paidFen().keySet().stream().anyMatch(month -> !month.isBefore(YearMonth.from(day)))) {
                    until = day;
                }
            }
        }
        return until;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /** As the engine pays: of the running spells with one employer the one begun last. */
    private List<Long> accruing(Person person, List<Spell> spells, LocalDate day) {
        RegionCode home = home(person);
        Map<Object, Spell> paying = new HashMap<>();
        for (Spell spell : spells) {
            if (spell.covers(day) && histories.isTransfer(home, spell)) {
                String employer = Histories.employer(spell);
                paying.merge(employer == null ? spell.id() : employer, spell, Reckoning::lastBegun);
            }
        }
        return paying.values().stream()
                .map(Spell::monthlyWageFen)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Spell lastBegun(Spell one, Spell other) {
        return LAST_BEGUN.compare(one, other) >= 0 ? one : other;
    }

    Standing standing(Person person, List<Spell> spells, LocalDate day) {
        EmploymentHistory history = histories.of(spells, day);
        Spell running = running(spells, day);
        Window year = Window.calendarYear(day.getYear());
        Transfer transfer = transfer(person, spells, year, day);
        RegionCode home = home(person);
        return new Standing(
                person.id(),
                person.region(),
                switch (history.statusOn(day).inWork()) {
                    case TRUE -> Status.EMPLOYED;
                    case FALSE -> Status.UNEMPLOYED;
                    case UNKNOWN -> Status.NO_RECORD;
                },
                running != null ? running.fromDate() : withoutSince(spells, day),
                running == null ? null : running.id(),
                running == null ? null : running.workRegion(),
                running == null ? null : histories.scope(home, running),
                running == null ? null : running.occupationTitle(),
                running == null ? null : running.monthlyWageFen(),
                running != null && running.publicPost(),
                transfer.any(),
                transfer.farthest(),
                known(history.wageIncome(year)),
                known(transfer.income()),
                day);
    }

    Transfer transfer(Person person, List<Spell> spells, Window window, LocalDate asOf) {
        RegionCode home = home(person);
        List<Spell> worked = spells.stream()
                .filter(spell -> histories
                        .counted(spell)
                        .worked(asOf)
                        .flatMap(window::intersect)
                        .isPresent())
                .toList();
        List<Spell> transfers = worked.stream()
                .filter(spell -> histories.isTransfer(home, spell))
                .toList();
        boolean inTownship =
                transfers.isEmpty() && worked.stream().anyMatch(spell -> histories.isInTownship(home, spell));
        return new Transfer(
                !transfers.isEmpty(),
                transfers.stream()
                        .map(spell -> histories.scope(home, spell))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(inTownship ? TransferScope.IN_TOWNSHIP : null),
                histories.of(transfers, asOf).wageIncome(window));
    }

    private @Nullable RegionCode home(Person person) {
        return histories.region(person.hukouRegion() == null ? person.region() : person.hukouRegion());
    }

    /** Of several the main one, of these the one begun last. */
    private static @Nullable Spell running(List<Spell> spells, LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.covers(day))
                .max(Comparator.comparing(Spell::main).thenComparing(Spell::fromDate))
                .orElse(null);
    }

    private static @Nullable LocalDate withoutSince(List<Spell> spells, LocalDate day) {
        return spells.stream()
                .map(Spell::toDate)
                .filter(last -> last != null && last.isBefore(day))
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(null);
    }

    private static @Nullable Long known(WageIncome income) {
        return income.isKnown() ? income.leastFen() : null;
    }
}
