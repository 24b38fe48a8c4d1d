package org.wutong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Territory.Destination;
import org.wutong.demo.Trades.Nature;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.RegionCode;

/** Jobs on offer at the employers. */
final class VacancyMaker {
    private static final int[] OLDEST_WISHED = {35, 40, 45, 45, 50, 50, 55, 55, 60};
    /** About three kilometres, in hundred-thousandths of a degree. */
    private static final int JITTER = 3_000;

    private final LocalDate today;
    private final Trades trades;
    private final Wages wages;
    private final Weighted<DemoEmployer> employers;
    private final Map<RegionCode, Destination> places = new HashMap<>();

    VacancyMaker(LocalDate today, Territory territory, Trades trades, Wages wages, List<DemoEmployer> employers) {
        this.today = today;
        this.trades = trades;
        this.wages = wages;
        this.employers = new Weighted<>(employers, employer -> 4 + Math.min(employer.heads(), 400) / 12);
        territory.townships.forEach(place -> places.put(place.code(), place));
        territory.elsewhere.forEach(place -> places.put(place.code(), place));
    }

    List<DemoVacancy> make(int count, long seed) {
        List<DemoVacancy> vacancies = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            vacancies.add(one(String.format(Locale.ROOT, "V%05d", i), Dice.of(seed, Dice.Purpose.VACANCY, i)));
        }
        return List.copyOf(vacancies);
    }

    private DemoVacancy one(String id, Dice dice) {
        DemoEmployer employer = employers.draw(dice);
        Destination place = place(employer.region());
        Occupation occupation = trades.drawIn(employer.industry(), dice);
        boolean casual = occupation.nature() == Nature.CASUAL;
        Boolean board = dice.percent(12) ? null : dice.percent(casual ? 30 : 48);
        PayWording pay =
                PayWording.of(wages.offered(occupation, place, dice), casual, Boolean.TRUE.equals(board), dice);
        LocalDate published = today.minusDays(dice.below(120));
        LocalDate closes = published.plusDays(dice.between(30, 180));
        boolean ageWish = dice.percent(62);
        return new DemoVacancy(
                id,
                employer.id(),
                occupation.title(),
                employer.industry(),
                employer.region(),
                headcount(employer.size(), dice),
                pay.text(),
                pay.low(),
                pay.high(),
                pay.unit(),
                ageWish ? 18 : null,
                ageWish ? OLDEST_WISHED[dice.below(OLDEST_WISHED.length)] : null,
                dice.percent(65)
                        ? occupation.education()
                        : dice.anyOf(Education.NONE, Education.JUNIOR, Education.SENIOR),
                occupation.certificate().isEmpty() || dice.percent(40) ? List.of() : List.of(occupation.certificate()),
                dice.percent(6) ? List.of("普通话") : List.of(),
                perhaps(employer.size() == EmployerSize.MICRO || casual ? 35 : 82, dice),
                perhaps(employer.size() == EmployerSize.MICRO || casual ? 22 : 70, dice),
                board,
                published,
                published.plusDays(dice.below(45)),
                closes,
                moved(place.latitude(), dice),
                moved(place.longitude(), dice));
    }

    private Destination place(RegionCode code) {
        Destination place = places.get(code);
        if (place == null) {
            throw new IllegalStateException("no place " + code);
        }
        return place;
    }

    private static int headcount(EmployerSize size, Dice dice) {
        return switch (size) {
            case MICRO -> dice.between(1, 3);
            case SMALL -> dice.between(1, 8);
            case MEDIUM -> dice.between(2, 20);
            case LARGE -> dice.between(5, 60);
        };
    }

    private static @Nullable Boolean perhaps(int percent, Dice dice) {
        return dice.percent(10) ? null : dice.percent(percent);
    }

    private static BigDecimal moved(BigDecimal degrees, Dice dice) {
        return degrees.setScale(5).add(BigDecimal.valueOf(dice.between(-JITTER, JITTER), 5));
    }
}
