package org.wutong.demo;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Territory.Destination;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** What people say they want when a village specialist asks. */
final class WishMaker {
    private static final long FEN = 100;

    private final Territory territory;
    private final Trades trades;
    private final LocalDate today;
    private final Weighted<Destination> elsewhere;

    WishMaker(Territory territory, Trades trades, LocalDate today) {
        this.territory = territory;
        this.trades = trades;
        this.today = today;
        this.elsewhere = new Weighted<>(territory.elsewhere, Destination::weight);
    }

    DemoWish make(Person person, List<DemoSpell> career, Dice dice) {
        boolean working = career.stream().anyMatch(spell -> spell.coversDay(today));
        Truth willing = willing(person, working, dice);
        boolean nearHome = willing == Truth.FALSE || dice.percent(person.ageOn(today) > 50 ? 55 : 28);
        boolean unasked = willing == Truth.UNKNOWN && dice.percent(60);
        Set<RegionCode> regions = new LinkedHashSet<>();
        Set<String> occupations = new LinkedHashSet<>();
        if (!unasked) {
            addRegions(regions, nearHome, dice);
            occupations.add(person.trade().title());
            if (dice.percent(45)) {
                occupations.add(another(person, dice).title());
            }
        }
        return new DemoWish(
                person.worker().id(),
                willing,
                List.copyOf(regions),
                List.copyOf(occupations),
                unasked || dice.percent(12) ? null : floor(person, career, dice),
                willing == Truth.TRUE && dice.percent(22)
                        ? another(person, dice).title()
                        : "",
                available(working, dice),
                nearHome);
    }

    private static Truth willing(Person person, boolean working, Dice dice) {
        DemoWorker worker = person.worker();
        if (!worker.reachable()) {
            return Truth.UNKNOWN;
        }
        if (worker.student() || worker.labourCapacity() == LabourCapacity.NONE) {
            return Truth.FALSE;
        }
        int at = dice.below(100);
        return at < 8 ? Truth.UNKNOWN : Truth.of(at < (working ? 48 : 62));
    }

    private void addRegions(Set<RegionCode> regions, boolean nearHome, Dice dice) {
        regions.add(territory.county);
        if (nearHome) {
            return;
        }
        if (dice.percent(70)) {
            regions.add(territory.county.upTo(Level.CITY));
        }
        if (dice.percent(45)) {
            regions.add(territory.county.upTo(Level.PROVINCE));
        }
        for (int more = dice.below(4); more > 0; more--) {
            RegionCode code = elsewhere.draw(dice).code();
            regions.add(code.upTo(dice.percent(70) ? Level.PROVINCE : Level.CITY));
        }
    }

    private Occupation another(Person person, Dice dice) {
        return trades.drawFor(person.worker().gender(), person.worker().education(), dice);
    }

    private static long floor(Person person, List<DemoSpell> career, Dice dice) {
        Long last = career.isEmpty() ? null : career.get(career.size() - 1).monthlyWageFen();
        long usual = last == null ? person.trade().payYuan() * 9L / 10 : last / FEN;
        return (usual * dice.between(75, 105) / 100 + 250) / 500 * 500 * FEN;
    }

    private @Nullable LocalDate available(boolean working, Dice dice) {
        return working && dice.percent(35) ? today.plusDays(dice.between(1, 60)) : null;
    }
}
