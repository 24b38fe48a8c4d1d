package org.wutong.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Journey.Place;
import org.wutong.demo.Person.Attachment;
import org.wutong.demo.Trades.Occupation;

/** Tells about four years of work: jobs and gaps, seasons, changes of place and trade. */
final class CareerMaker {
    private static final int DAYS_TOLD = 4 * 365;
    private static final int YOUNGEST = 16;
    private static final int[][] MONTHS_OF_JOB = {{3, 5}, {6, 10}, {11, 18}, {19, 32}, {33, 46}};
    private static final int[] MONTHS_WEIGHTS = {10, 20, 28, 26, 16};
    private static final int MEAN_JOB_DAYS = 575;

    private final LocalDate today;
    private final Trades trades;
    private final Journey journey;
    private final SpellMaker spells;
    private final Weighted<Integer> lengths;

    CareerMaker(LocalDate today, Trades trades, Journey journey, SpellMaker spells) {
        this.today = today;
        this.trades = trades;
        this.journey = journey;
        this.spells = spells;
        this.lengths = new Weighted<>(List.of(0, 1, 2, 3, 4), at -> MONTHS_WEIGHTS[at]);
    }

    /** Spells by date, none overlapping; those after the last contact with someone nobody reaches are not told. */
    List<DemoSpell> tell(Person person, Dice dice) {
        List<DemoSpell> career = new ArrayList<>();
        if (person.attachment() == Attachment.NEVER) {
            return career;
        }
        LocalDate first = today.minusDays(DAYS_TOLD);
        LocalDate grown = person.worker().birthDate().plusYears(YOUNGEST).plusDays(60);
        LocalDate day = grown.isAfter(first) ? grown : first.minusDays(dice.below(300));
        int inWork = person.attachment() == Attachment.STEADY ? 94 : 40;
        if (!dice.percent(inWork)) {
            day = day.plusDays(gap(inWork, dice));
        }
        Occupation occupation = person.trade();
        Place place = journey.choose(person, Math.max(YOUNGEST, person.ageOn(today) - 3), occupation, dice);
        while (day.isBefore(today)) {
            LocalDate from = occupation.seasonal() ? springOf(day, dice) : day;
            LocalDate until = occupation.seasonal() ? winterOf(from, dice) : from.plusDays(length(dice));
            if (!from.isBefore(today)) {
                break;
            }
            add(career, person, occupation, place, from, until, dice);
            day = until.plusDays(occupation.seasonal() ? 1 : gap(inWork, dice));
            if (dice.percent(25)) {
                occupation =
                        trades.drawFor(person.worker().gender(), person.worker().education(), dice);
            }
            if (dice.percent(45) || occupation.nature().local()) {
                place = journey.choose(person, person.ageOn(from), occupation, dice);
            }
        }
        return career;
    }

    private void add(
            List<DemoSpell> career,
            Person person,
            Occupation occupation,
            Place place,
            LocalDate from,
            LocalDate until,
            Dice dice) {
        LocalDate known = person.worker().reachable() ? today : person.worker().lastContact();
        if (from.isAfter(known)) {
            return;
        }
        @Nullable LocalDate end = until.isAfter(known) ? null : until.minusDays(1);
        Occupation held = journey.ownBusiness(person, place, dice) ? trades.drawOwnBusiness(dice) : occupation;
        career.add(spells.make(person, career.size() + 1, held, place, from, end, dice));
    }

    private int length(Dice dice) {
        int[] months = MONTHS_OF_JOB[lengths.draw(dice)];
        return dice.between(months[0] * 30, months[1] * 31);
    }

    private static int gap(int inWorkPercent, Dice dice) {
        int mean = MEAN_JOB_DAYS * (100 - inWorkPercent) / inWorkPercent;
        return dice.between(Math.max(2, mean / 5), mean * 9 / 5);
    }

    /** Work by season starts between March and May. */
    private static LocalDate springOf(LocalDate day, Dice dice) {
        LocalDate spring = LocalDate.of(day.getYear(), Month.MARCH, 1).plusDays(dice.below(70));
        if (spring.isAfter(day)) {
            return spring;
        }
        return day.getMonthValue() < Month.AUGUST.getValue() ? day : spring.plusYears(1);
    }

    private static LocalDate winterOf(LocalDate from, Dice dice) {
        return LocalDate.of(from.getYear(), Month.NOVEMBER, 12).plusDays(dice.below(55));
    }
}
