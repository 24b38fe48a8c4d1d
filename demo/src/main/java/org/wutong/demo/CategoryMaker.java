package org.wutong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Territory.Village;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.RegionCode.Level;

/** Which groups a household or a person belonged to, and from when. */
final class CategoryMaker {
    private static final LocalDate LIFTED_FROM = LocalDate.of(2016, 1, 1);
    private static final LocalDate LIFTED_TO = LocalDate.of(2020, 11, 30);
    private static final LocalDate MOVED_FROM = LocalDate.of(2012, 3, 1);
    private static final LocalDate MOVED_TO = LocalDate.of(2019, 10, 31);
    private static final LocalDate MONITORING_FROM = LocalDate.of(2021, 1, 10);

    private final LocalDate today;

    CategoryMaker(LocalDate today) {
        this.today = today;
    }

    List<DemoCategory> ofHousehold(String household, Village village, Dice dice) {
        List<DemoCategory> spans = new ArrayList<>();
        if (!village.rural()) {
            return spans;
        }
        boolean lifted = dice.percent(village.povertyPercent());
        if (lifted) {
            spans.add(span(household, Category.POVERTY_ALLEVIATED, day(LIFTED_FROM, LIFTED_TO, dice), null));
        }
        if (dice.permille(village.povertyPercent() * (lifted ? 7 : 2))) {
            Category kind = lifted
                    ? Category.MONITORED_UNSTABLE
                    : dice.anyOf(Category.MONITORED_MARGINAL, Category.MONITORED_SUDDEN_HARDSHIP);
            LocalDate from = day(MONITORING_FROM, today.minusMonths(1), dice);
            LocalDate cleared = from.plusMonths(dice.between(8, 30));
            spans.add(span(household, kind, from, cleared.isBefore(today) && dice.percent(60) ? cleared : null));
        }
        if (!lifted && dice.permille(5 + village.povertyPercent())) {
            spans.add(span(household, Category.LOW_INCOME, day(MONITORING_FROM, today.minusMonths(3), dice), null));
        }
        if (dice.percent(village.relocatedPercent())) {
            Category kind = dice.percent(72) ? Category.RELOCATED_POLICY : Category.RELOCATED_SELF;
            spans.add(span(household, kind, day(MOVED_FROM, MOVED_TO, dice), null));
        }
        return spans;
    }

    List<DemoCategory> ofPerson(Person person, List<DemoSpell> career, Dice dice) {
        List<DemoCategory> spans = new ArrayList<>();
        DemoWorker worker = person.worker();
        int age = person.ageOn(today);
        String hardship = hardship(worker, age, career, dice);
        if (!hardship.isEmpty()) {
            spans.add(own(worker, Category.HARDSHIP, hardship, today.minusDays(dice.between(30, 900))));
        }
        boolean left = worker.education() == Education.JUNIOR || worker.education() == Education.SENIOR;
        if (age <= 20 && left && !worker.student()) {
            int schoolAge = worker.education() == Education.JUNIOR ? 16 : 18;
            LocalDate graduation = LocalDate.of(worker.birthDate().getYear() + schoolAge, 7, 1);
            spans.add(own(
                    worker,
                    Category.TWO_POST_GRADUATE,
                    worker.education() == Education.JUNIOR ? "初中毕业" : "高中毕业",
                    graduation.isBefore(today) ? graduation : today.minusDays(30)));
        }
        LocalDate back = cameBack(worker, career);
        if (back != null && dice.percent(60)) {
            spans.add(own(worker, Category.RETURNEE, "", back));
        }
        return spans;
    }

    private String hardship(DemoWorker worker, int age, List<DemoSpell> career, Dice dice) {
        boolean working = career.stream().anyMatch(spell -> spell.coversDay(today));
        if (worker.labourCapacity() == LabourCapacity.NONE || worker.student()) {
            return "";
        }
        if (worker.health() == Health.DISABLED && dice.percent(70)) {
            return "残疾人";
        }
        boolean older = age < 60 && age >= (worker.gender() == Gender.FEMALE ? 40 : 50);
        if (!working && older && !worker.rural() && dice.percent(30)) {
            return "大龄失业人员";
        }
        if (!working && dice.percent(2)) {
            return "连续失业一年以上人员";
        }
        return dice.permille(6) ? "低保家庭成员" : "";
    }

    /** The day, within two years, when someone who had worked in another province took up work at home again. */
    private @Nullable LocalDate cameBack(DemoWorker worker, List<DemoSpell> career) {
        String home = worker.hukouRegion().upTo(Level.PROVINCE).value();
        for (int i = 1; i < career.size(); i++) {
            DemoSpell back = career.get(i);
            boolean wasAway = !career.get(i - 1).workRegion().value().startsWith(home);
            boolean atHome = back.workRegion().level().compareTo(Level.COUNTY) > 0;
            if (wasAway && atHome && back.from().isAfter(today.minusYears(2))) {
                return back.from();
            }
        }
        return null;
    }

    private static DemoCategory span(String household, Category category, LocalDate from, @Nullable LocalDate until) {
        return new DemoCategory(household, null, category, "", from, until);
    }

    private static DemoCategory own(DemoWorker worker, Category category, String detail, LocalDate from) {
        return new DemoCategory(worker.householdId(), worker.id(), category, detail, from, null);
    }

    private static LocalDate day(LocalDate first, LocalDate last, Dice dice) {
        int days = (int) Math.max(1, last.toEpochDay() - first.toEpochDay());
        return first.plusDays(dice.below(days));
    }
}
