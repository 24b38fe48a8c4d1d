package org.wutong.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wutong.demo.Dice.Purpose;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** Employers of a made-up city: firms in it that several of its people name, and others beside them in every county. */
final class CityEmployers {
    private static final Pattern NO_FIRM = Pattern.compile(".*(工地|老板|市场|经营|委会|摊位)");
    private static final int FEWEST_NAMING = 4;
    private static final int PEOPLE_A_FIRM = 100;
    private static final int FEWEST_FIRMS = 3;
    private static final int MEDIUM_FROM = 8;
    private static final int HEADS_A_NAMING = 6;

    private final Names names = new Names();
    private final Numbers numbers;
    private final Set<String> taken = new HashSet<>();
    private final List<DemoEmployer> made = new ArrayList<>();

    CityEmployers(Numbers numbers) {
        this.numbers = numbers;
    }

    /** @param territories of the counties, in their order */
    List<DemoEmployer> make(List<DemoCounty> counties, List<Territory> territories) {
        String city = counties.isEmpty()
                ? ""
                : counties.get(0).plan().county().upTo(Level.CITY).value();
        Map<String, List<DemoSpell>> byName = counties.stream()
                .flatMap(county -> county.spells().stream())
                .filter(spell -> spell.workRegion().value().startsWith(city)
                        && spell.workRegion().level().digits() > Level.CITY.digits()
                        && !NO_FIRM.matcher(spell.employerName()).matches())
                .collect(Collectors.groupingBy(DemoSpell::employerName, TreeMap::new, Collectors.toList()));
        byName.forEach((name, spells) -> {
            if (spells.size() >= FEWEST_NAMING) {
                named(name, spells, counties.get(0).plan().seed());
            }
        });
        for (int i = 0; i < counties.size(); i++) {
            DemoPlan plan = counties.get(i).plan();
            made.addAll(new EmployerMaker(territories.get(i), names, numbers, taken)
                    .make(made.size() + 1, Math.max(FEWEST_FIRMS, plan.workers() / PEOPLE_A_FIRM), plan.seed()));
        }
        return List.copyOf(made);
    }

    private void named(String name, List<DemoSpell> spells, long seed) {
        taken.add(name);
        int index = made.size() + 1;
        Dice dice = Dice.of(seed, Purpose.EMPLOYER, index);
        DemoSpell first = spells.get(0);
        RegionCode place = first.workRegion();
        EmployerKind kind = name.endsWith("家政公司") ? EmployerKind.HOME_SERVICE : EmployerKind.ENTERPRISE;
        made.add(new DemoEmployer(
                String.format(Locale.ROOT, "E%05d", index),
                name,
                numbers.creditCode(kind, index),
                kind,
                spells.size() < MEDIUM_FROM ? EmployerSize.SMALL : EmployerSize.MEDIUM,
                first.industry(),
                place,
                first.workplace() + dice.between(1, 320) + "号",
                spells.size() * HEADS_A_NAMING,
                false,
                names.surname("", dice) + dice.anyOf("经理", "主任", "先生", "女士"),
                numbers.phone(dice)));
    }
}
