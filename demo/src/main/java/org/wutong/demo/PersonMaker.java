package org.wutong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Person.Attachment;
import org.wutong.demo.Territory.Village;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.Gender;

/** Seats people: name, numbers, schooling, health, trade. */
final class PersonMaker {
    private record Schooling(boolean rural, int ageTo, Weighted<Education> levels) {}

    /** What a household shares. */
    record Home(String id, Village village, String ethnicity, String surname, boolean jobless) {}

    private final LocalDate today;
    private final int idlePercent;
    private final Names names;
    private final Numbers numbers;
    private final Trades trades;
    private final List<Schooling> schoolings;

    /** @param idlePercent how many are seldom or never in paid work, against the national survey */
    PersonMaker(DemoPlan plan, int idlePercent, Names names, Numbers numbers, Trades trades) {
        this.today = plan.businessDate();
        this.idlePercent = idlePercent;
        this.names = names;
        this.numbers = numbers;
        this.trades = trades;
        this.schoolings = Resources.rows("education.csv").stream()
                .map(row -> new Schooling(
                        row.flag("rural"),
                        row.number("age_to"),
                        new Weighted<>(Arrays.asList(Education.values()), level -> row.number(level.name()))))
                .toList();
    }

    Person make(String id, long index, Seat seat, Home home, Dice dice) {
        LocalDate birth = today.minusYears(seat.age()).minusDays(dice.below(364));
        String ethnicity = marriedIn(seat) && dice.percent(6)
                ? names.ethnicity(home.village().huiPercent(), dice)
                : home.ethnicity();
        String surname = marriedIn(seat) ? names.surname(ethnicity, dice) : home.surname();
        Education education = education(home.village().rural(), seat.age(), dice);
        boolean student = seat.age() <= 22 && dice.percent(seat.age() < 19 ? 70 : 35);
        Health health = health(seat.age(), dice);
        LabourCapacity capacity = capacity(seat.age(), health, dice);
        Occupation trade = trades.drawFor(seat.gender(), education, dice);
        boolean reachable = !dice.permille(25);
        List<String> certificates =
                !trade.certificate().isEmpty() && dice.percent(55) ? List.of(trade.certificate()) : List.of();
        DemoWorker worker = new DemoWorker(
                id,
                home.id(),
                seat.relation(),
                surname + names.given(seat.gender(), birth, ethnicity, dice),
                identity(birth, seat.gender(), health, dice),
                seat.gender(),
                birth,
                ethnicity,
                education,
                maritalStatus(seat, dice),
                home.village().code(),
                home.village().rural(),
                reachable ? home.village().code() : null,
                dice.percent(4) ? null : numbers.phone(dice),
                dice.percent(8) ? null : numbers.bankAccount(index),
                capacity,
                health,
                student,
                skills(trade, dice),
                certificates,
                languages(seat.age(), ethnicity, dice),
                reachable,
                reachable ? today.minusDays(dice.below(90)) : today.minusDays(dice.between(70, 540)));
        return new Person(worker, home.village(), trade, attachment(worker, seat.age(), home.jobless(), dice));
    }

    private static boolean marriedIn(Seat seat) {
        return switch (seat.relation()) {
            case SPOUSE, DAUGHTER_IN_LAW, SON_IN_LAW, MOTHER -> true;
            default -> false;
        };
    }

    private Education education(boolean rural, int age, Dice dice) {
        for (Schooling schooling : schoolings) {
            if (schooling.rural == rural && age <= schooling.ageTo) {
                Education drawn = schooling.levels.draw(dice);
                return age < 18 && drawn.compareTo(Education.SENIOR) > 0 ? Education.JUNIOR : drawn;
            }
        }
        throw new IllegalStateException("no schooling for age " + age);
    }

    private static Health health(int age, Dice dice) {
        int illness = age < 40 ? 12 : age < 55 ? 35 : 90;
        int at = dice.below(1000);
        if (at < 18) {
            return Health.DISABLED;
        }
        return at < 18 + illness ? Health.CHRONIC : at < 24 + illness ? Health.SERIOUS_ILLNESS : Health.HEALTHY;
    }

    private static LabourCapacity capacity(int age, Health health, Dice dice) {
        return switch (health) {
            case HEALTHY -> age < 60 || dice.percent(55) ? LabourCapacity.FULL : LabourCapacity.WEAK;
            case CHRONIC -> dice.anyOf(LabourCapacity.FULL, LabourCapacity.WEAK, LabourCapacity.HALF);
            case SERIOUS_ILLNESS -> dice.anyOf(LabourCapacity.HALF, LabourCapacity.NONE);
            case DISABLED -> dice.anyOf(LabourCapacity.WEAK, LabourCapacity.HALF, LabourCapacity.NONE);
        };
    }

    private @Nullable String identity(LocalDate birth, Gender gender, Health health, Dice dice) {
        String number = numbers.identity(birth, gender, dice);
        if (dice.permille(2)) {
            return null;
        }
        return health == Health.DISABLED && dice.percent(40)
                ? number + dice.between(1, 7) + dice.between(1, 4)
                : number;
    }

    private static MaritalStatus maritalStatus(Seat seat, Dice dice) {
        return switch (seat.relation()) {
            case SPOUSE, DAUGHTER_IN_LAW, SON_IN_LAW -> MaritalStatus.MARRIED;
            case FATHER, MOTHER -> dice.percent(80) ? MaritalStatus.MARRIED : MaritalStatus.WIDOWED;
            case SON, DAUGHTER -> MaritalStatus.SINGLE;
            case HEAD ->
                seat.age() < 30 && dice.percent(50)
                        ? MaritalStatus.SINGLE
                        : dice.percent(92) ? MaritalStatus.MARRIED : MaritalStatus.DIVORCED;
        };
    }

    private static List<String> skills(Occupation trade, Dice dice) {
        List<String> skills = new ArrayList<>();
        if (dice.percent(62)) {
            skills.add(trade.title());
        }
        return List.copyOf(skills);
    }

    private static List<String> languages(int age, String ethnicity, Dice dice) {
        List<String> languages = new ArrayList<>();
        if (age < 50 || dice.percent(70)) {
            languages.add("普通话");
        }
        if (ethnicity.equals(Names.HUI) && dice.percent(2)) {
            languages.add("阿拉伯语");
        }
        return List.copyOf(languages);
    }

    private Attachment attachment(DemoWorker worker, int age, boolean jobless, Dice dice) {
        if (worker.student() || worker.labourCapacity() == LabourCapacity.NONE || jobless) {
            return Attachment.NEVER;
        }
        boolean man = worker.gender() == Gender.MALE;
        int never = man ? 0 : 28;
        int loose = man ? 2 : 16;
        if (age >= 60) {
            never += 29;
            loose += 22;
        } else if (worker.labourCapacity() != LabourCapacity.FULL) {
            never += 6;
            loose += 22;
        }
        never = never * idlePercent / 100;
        loose = loose * idlePercent / 100;
        int at = dice.below(100);
        return at < never ? Attachment.NEVER : at < never + loose ? Attachment.LOOSE : Attachment.STEADY;
    }
}
