package org.wutong.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wutong.demo.Territory.Destination;
import org.wutong.demo.Territory.Village;

/** Hiring bodies of the county and of the places its people go to. */
final class EmployerMaker {
    private record Trait(EmployerKind kind, String industry, int weight, String suffix) {}

    private static final int FIRM_AT_HOME_PERCENT = 53;

    private final Territory territory;
    private final Names names;
    private final Numbers numbers;
    private final Weighted<Trait> traits;
    private final Weighted<Destination> elsewhere;
    private final Set<String> taken;

    EmployerMaker(Territory territory, Names names, Numbers numbers) {
        this(territory, names, numbers, new HashSet<>());
    }

    /** @param taken names that others bear; those given here are added */
    EmployerMaker(Territory territory, Names names, Numbers numbers, Set<String> taken) {
        this.taken = taken;
        this.territory = territory;
        this.names = names;
        this.numbers = numbers;
        this.elsewhere = new Weighted<>(territory.elsewhere, Destination::weight);
        List<Trait> all = Resources.rows("employers.csv").stream()
                .map(row -> new Trait(
                        EmployerKind.valueOf(row.text("kind")),
                        row.text("industry"),
                        row.number("weight"),
                        row.text("suffix")))
                .toList();
        this.traits = new Weighted<>(all, Trait::weight);
    }

    List<DemoEmployer> make(int count, long seed) {
        return make(1, count, seed);
    }

    /** @param first number of the first of them */
    List<DemoEmployer> make(int first, int count, long seed) {
        List<DemoEmployer> employers = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            employers.add(one(i, Dice.of(seed, Dice.Purpose.EMPLOYER, i)));
        }
        return List.copyOf(employers);
    }

    private DemoEmployer one(int index, Dice dice) {
        Trait trait = traits.draw(dice);
        boolean firm = trait.kind == EmployerKind.ENTERPRISE || trait.kind == EmployerKind.HR_COMPANY;
        Destination place =
                !firm || dice.percent(FIRM_AT_HOME_PERCENT) ? dice.of(territory.townships) : elsewhere.draw(dice);
        EmployerSize size = firm
                ? dice.anyOf(
                        EmployerSize.MICRO,
                        EmployerSize.SMALL,
                        EmployerSize.SMALL,
                        EmployerSize.MEDIUM,
                        EmployerSize.LARGE)
                : dice.anyOf(EmployerSize.MICRO, EmployerSize.MICRO, EmployerSize.SMALL);
        int heads = switch (size) {
            case MICRO -> dice.between(2, 12);
            case SMALL -> dice.between(12, 95);
            case MEDIUM -> dice.between(95, 320);
            case LARGE -> dice.between(320, 1800);
        };
        String name = name(trait, place, dice);
        return new DemoEmployer(
                String.format(Locale.ROOT, "E%05d", index),
                name,
                numbers.creditCode(trait.kind, index),
                trait.kind,
                size,
                trait.industry,
                place.code(),
                place.spoken() + dice.between(1, 320) + "号",
                heads,
                trait.kind == EmployerKind.WORKSHOP && dice.percent(78),
                names.surname("", dice) + dice.anyOf("经理", "主任", "先生", "女士"),
                numbers.phone(dice));
    }

    private String name(Trait trait, Destination place, Dice dice) {
        String name;
        do {
            String base = trait.industry.equals("A") || trait.kind == EmployerKind.WORKSHOP
                    ? villageName(dice)
                    : shortCity(place.city());
            name = base + names.brand(dice) + trait.suffix;
        } while (!taken.add(name));
        return name;
    }

    private String villageName(Dice dice) {
        Village village;
        do {
            village = dice.of(territory.villages);
        } while (!village.rural());
        return village.name();
    }

    static String shortCity(String city) {
        return city.replaceFirst("(市|盟|地区|.族自治州)$", "");
    }
}
