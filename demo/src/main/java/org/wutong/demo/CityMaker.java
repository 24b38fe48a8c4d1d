package org.wutong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.wutong.demo.Resources.Row;
import org.wutong.demo.Territory.Destination;
import org.wutong.demo.Territory.Home;
import org.wutong.demo.Territory.Staying;
import org.wutong.demo.Territory.Village;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** Puts a city together, county by county; what its counties are like stands in files. */
final class CityMaker {
    private static final long ACCOUNTS_A_COUNTY = 10_000_000;
    private static final int FINE = 1000;
    private static final int HUNDRED = 100;
    private static final int MOST_PERCENT = 95;
    private static final int RURAL_WEIGHT = 10;
    private static final int TOWN_WEIGHT = 2;
    private static final int HUI_PERCENT = 0;
    private static final int OWN_BUSINESS_PERCENT = 97;
    private static final int RELOCATED_SHARE = 4;

    private final CityPlan plan;
    private final List<CityPlace> places;
    private final Settings settings = Settings.load();
    private final Properties facts;
    private final List<Row> counties;
    private final List<Destination> far;
    private final Numbers numbers;
    private final Tie tie;
    private final String province;
    private final String city;

    CityMaker(CityPlan plan, List<CityPlace> places, Set<String> takenPhones) {
        String base = "city/" + plan.city();
        this.plan = plan;
        this.facts = Resources.properties(base + ".properties");
        this.counties = Resources.rows(base + "-counties.csv");
        this.far = Resources.rows(base + "-destinations.csv").stream()
                .map(Territory::destination)
                .toList();
        this.places = Stream.concat(places.stream(), localPlaces(plan.city()).stream())
                .distinct()
                .toList();
        this.numbers = Numbers.of(settings, Resources.required(facts, "identity.area"), takenPhones);
        int year = Integer.parseInt(Resources.required(facts, "tied.year"));
        this.tie = new Tie(
                Set.of(Resources.required(facts, "tied").split(",")),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
        this.province = Resources.required(facts, "province");
        this.city = Resources.required(facts, "city");
    }

    static List<CityPlace> localPlaces(RegionCode city) {
        List<CityPlace> local = new ArrayList<>();
        Resources.rows("city/" + city + "-counties.csv").stream()
                .filter(row -> code(row).equals(DemoCity.ZONE))
                .map(row -> new CityPlace(code(row), row.text("name")))
                .forEach(local::add);
        Resources.rows("city/" + city + "-local.csv").stream()
                .map(row -> new CityPlace(code(row), row.text("name")))
                .forEach(local::add);
        return local;
    }

    DemoCity make() {
        long[] parts = Fen.split(
                plan.workers(),
                counties.stream().mapToLong(row -> row.number("weight")).toArray());
        level(parts);
        List<DemoCounty> made = new ArrayList<>();
        List<Territory> territories = new ArrayList<>();
        for (int i = 0; i < counties.size(); i++) {
            Row row = counties.get(i);
            List<Village> villages = villages(row);
            if (parts[i] > 0 && !villages.isEmpty()) {
                DemoPlan part =
                        new DemoPlan(code(row), (int) parts[i], 0, 0, plan.seed() * FINE + i, plan.businessDate());
                Territory territory =
                        new Territory(home(row), staying(row), villages, townships(row), destinations(row));
                territories.add(territory);
                made.add(
                        new CountyMaker(part, territory, numbers.withAccountsFrom((i + 1) * ACCOUNTS_A_COUNTY)).make());
            }
        }
        List<DemoCounty> level = tie.level(made);
        return new DemoCity(plan, settings.notice(), level, new CityEmployers(numbers).make(level, territories));
    }

    /** Tied counties have the same number of people; what one of them loses goes to the largest. */
    private void level(long[] parts) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < parts.length; i++) {
            fewest = tied(counties.get(i)) ? Math.min(fewest, parts[i]) : fewest;
        }
        for (int i = 0; i < parts.length; i++) {
            if (tied(counties.get(i))) {
                parts[0] += parts[i] - fewest;
                parts[i] = fewest;
            }
        }
    }

    private Home home(Row row) {
        return new Home(code(row), province, city, row.text("name"));
    }

    private Staying staying(Row row) {
        List<Integer> byAge = Stream.of(
                        Resources.required(facts, "in.township.by.age").split(","))
                .map(percent -> Math.min(MOST_PERCENT, Integer.parseInt(percent) * row.number("home") / HUNDRED))
                .toList();
        return new Staying(byAge, row.number("in_county"), row.number("idle"), OWN_BUSINESS_PERCENT);
    }

    private Stream<CityPlace> under(Row row, Level level) {
        return places.stream()
                .filter(place -> place.code().level() == level
                        && place.code().upTo(Level.COUNTY).equals(code(row)));
    }

    private boolean tied(Row row) {
        return tie.counties().contains(row.text("code"));
    }

    private List<Village> villages(Row row) {
        return under(row, Level.VILLAGE)
                .map(place -> {
                    boolean rural = !place.name().endsWith("社区");
                    return new Village(
                            place.code(),
                            place.name(),
                            rural,
                            rural ? RURAL_WEIGHT : tied(row) ? 0 : TOWN_WEIGHT,
                            HUI_PERCENT,
                            row.number("poverty") / RELOCATED_SHARE,
                            row.number("poverty"));
                })
                .toList();
    }

    private List<Destination> townships(Row row) {
        return under(row, Level.TOWNSHIP)
                .map(place -> place(row, place.code(), row.text("name") + place.name(), 1))
                .toList();
    }

    /** Other counties of the city, then the rest of the province, then other provinces, each class with its own weight. */
    private List<Destination> destinations(Row row) {
        List<Row> others = counties.stream()
                .filter(other -> !other.equals(row) && !code(other).equals(DemoCity.ZONE))
                .toList();
        int all = others.stream().mapToInt(other -> other.number("weight")).sum();
        List<Destination> found = new ArrayList<>();
        for (Row other : others) {
            int weight = other.number("weight") * row.number("city") * FINE / all;
            found.add(place(other, code(other), other.text("name"), weight));
        }
        addFar(found, true, row.number("province"));
        addFar(found, false, row.number("outside"));
        return found;
    }

    private void addFar(List<Destination> found, boolean inProvince, int share) {
        List<Destination> some = far.stream()
                .filter(one -> one.province().equals(province) == inProvince)
                .toList();
        int all = some.stream().mapToInt(Destination::weight).sum();
        some.stream()
                .map(one -> one.weighing(one.weight() * share * FINE / all))
                .forEach(found::add);
    }

    private Destination place(Row row, RegionCode code, String name, int weight) {
        return new Destination(
                code,
                province,
                city,
                name,
                weight,
                Territory.COUNTY_PAY_PERCENT,
                new BigDecimal(row.text("latitude")),
                new BigDecimal(row.text("longitude")));
    }

    private static RegionCode code(Row row) {
        return RegionCode.parse(row.text("code"));
    }
}
