package org.wutong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wutong.demo.Dice.Purpose;
import org.wutong.demo.PersonMaker.Home;
import org.wutong.demo.Territory.Village;
import org.wutong.vocabulary.RegionCode.Level;

/** Puts a county together, household by household until the roster is full. */
final class CountyMaker {
    private static final int JOBLESS_PERCENT = 2;

    private final DemoPlan plan;
    private final Settings settings = Settings.load();
    private final Names names = new Names();
    private final Trades trades = new Trades();
    private final Wages wages = new Wages();
    private final Numbers numbers;
    private final Territory territory;
    private final Weighted<Village> villages;
    private final Weighted<Seat.Shape> shapes = Seat.shapes();
    private final PersonMaker people;
    private final CategoryMaker groups;
    private final WishMaker wishing;

    private final List<DemoHousehold> households = new ArrayList<>();
    private final List<DemoWorker> workers = new ArrayList<>();
    private final List<DemoCategory> categories = new ArrayList<>();
    private final List<DemoSpell> spells = new ArrayList<>();
    private final List<DemoWish> wishes = new ArrayList<>();

    CountyMaker(DemoPlan plan) {
        this(plan, Territory.of(plan.county()), new Numbers(Settings.load()));
    }

    CountyMaker(DemoPlan plan, Territory territory, Numbers numbers) {
        this.plan = plan;
        this.territory = territory;
        this.numbers = numbers;
        this.villages = new Weighted<>(territory.villages, Village::weight);
        this.people = new PersonMaker(plan, territory.idlePercent, names, numbers, trades);
        this.groups = new CategoryMaker(plan.businessDate());
        this.wishing = new WishMaker(territory, trades, plan.businessDate());
    }

    DemoCounty make() {
        List<DemoEmployer> employers = new EmployerMaker(territory, names, numbers).make(plan.employers(), plan.seed());
        SpellMaker jobs = new SpellMaker(new EmployerIndex(employers), names, wages);
        CareerMaker careers = new CareerMaker(plan.businessDate(), trades, new Journey(territory), jobs);
        for (int index = 1; workers.size() < plan.workers(); index++) {
            addHousehold(index, careers);
        }
        List<DemoVacancy> vacancies = new VacancyMaker(plan.businessDate(), territory, trades, wages, employers)
                .make(plan.vacancies(), plan.seed());
        return new DemoCounty(
                plan,
                settings.notice(),
                List.copyOf(households),
                List.copyOf(workers),
                List.copyOf(categories),
                employers,
                vacancies,
                List.copyOf(spells),
                List.copyOf(wishes));
    }

    private void addHousehold(int index, CareerMaker careers) {
        Dice dice = Dice.of(plan.seed(), Purpose.HOUSEHOLD, index);
        Village village = villages.draw(dice);
        String id = id("H", index);
        String ethnicity = names.ethnicity(village.huiPercent(), dice);
        Home home = new Home(id, village, ethnicity, names.surname(ethnicity, dice), dice.percent(JOBLESS_PERCENT));
        List<Seat> seats = Seat.of(shapes.draw(dice), dice);
        int left = plan.workers() - workers.size();
        int seated = Math.min(seats.size(), left);
        String head = id("W", workers.size() + 1);
        households.add(new DemoHousehold(
                id,
                village.code(),
                village.rural(),
                head,
                seated + dice.below(3),
                numbers.bankAccount(plan.workers() + (long) index)));
        categories.addAll(groups.ofHousehold(id, village, Dice.of(plan.seed(), Purpose.CATEGORY, -index)));
        for (Seat seat : seats.subList(0, seated)) {
            addWorker(seat, home, careers);
        }
    }

    private void addWorker(Seat seat, Home home, CareerMaker careers) {
        int index = workers.size() + 1;
        Person person = people.make(id("W", index), index, seat, home, Dice.of(plan.seed(), Purpose.PERSON, index));
        List<DemoSpell> career = careers.tell(person, Dice.of(plan.seed(), Purpose.CAREER, index));
        categories.addAll(groups.ofPerson(person, career, Dice.of(plan.seed(), Purpose.CATEGORY, index)));
        wishes.add(wishing.make(person, career, Dice.of(plan.seed(), Purpose.WISH, index)));
        workers.add(residing(person, career));
        spells.addAll(career);
    }

    /** Whoever works outside the county now lives there. */
    private DemoWorker residing(Person person, List<DemoSpell> career) {
        DemoWorker worker = person.worker();
        if (career.isEmpty() || !worker.reachable()) {
            return worker;
        }
        DemoSpell last = career.get(career.size() - 1);
        boolean away = last.to() == null && last.workRegion().value().length() <= Level.COUNTY.digits();
        return away ? person.livingIn(last.workRegion()) : worker;
    }

    private static String id(String letter, int index) {
        return letter + String.format(Locale.ROOT, "%06d", index);
    }
}
