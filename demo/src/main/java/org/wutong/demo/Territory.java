package org.wutong.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** The county and the places its people go to. */
final class Territory {
    /** A village or community and what its people are like. */
    record Village(
            RegionCode code,
            String name,
            boolean rural,
            int weight,
            int huiPercent,
            int relocatedPercent,
            int povertyPercent) {
        RegionCode township() {
            return code.upTo(Level.TOWNSHIP);
        }
    }

    /** Somewhere to work: a township of the county, or another county. */
    record Destination(
            RegionCode code,
            String province,
            String city,
            String name,
            int weight,
            int payPercent,
            BigDecimal latitude,
            BigDecimal longitude) {
        Destination weighing(int other) {
            return new Destination(code, province, city, name, other, payPercent, latitude, longitude);
        }

        /** As people write it. */
        String spoken() {
            return (city.equals(province) ? province : province + city) + name;
        }
    }

    /** The county and what it lies in, by name. */
    record Home(RegionCode county, String province, String city, String name) {}

    /**
     * How many stay, and where.
     *
     * @param inTownshipByAge percent at work in their own township, by age up to 30, 40, 50 and above
     * @param elsewhereInCountyPercent of those who leave their township, how many stay in the county
     * @param idlePercent how many are seldom or never in paid work, against the national survey
     * @param ownBusinessPercent of those at work in their own township, how many have a business instead of the trade they drew
     */
    record Staying(
            List<Integer> inTownshipByAge, int elsewhereInCountyPercent, int idlePercent, int ownBusinessPercent) {}

    static final int COUNTY_PAY_PERCENT = 100;
    private static final int IDLE_AS_SURVEYED = 100;
    private static final int AS_DRAWN = 0;

    final RegionCode county;
    final String province;
    final String city;
    final String name;
    final List<Village> villages;
    final List<Destination> townships;
    final List<Destination> elsewhere;
    /** Percent at work in their own township, by age up to 30, 40, 50 and above. */
    final List<Integer> inTownshipByAge;

    final int elsewhereInCountyPercent;
    final int idlePercent;
    final int ownBusinessPercent;
    private final Map<RegionCode, Village> villageByCode;
    private final Map<RegionCode, Destination> townshipByCode;

    Territory(
            Home home,
            Staying staying,
            List<Village> villages,
            List<Destination> townships,
            List<Destination> elsewhere) {
        this.county = home.county;
        this.province = home.province;
        this.city = home.city;
        this.name = home.name;
        this.elsewhereInCountyPercent = staying.elsewhereInCountyPercent;
        this.inTownshipByAge = staying.inTownshipByAge;
        this.idlePercent = staying.idlePercent;
        this.ownBusinessPercent = staying.ownBusinessPercent;
        this.villages = villages;
        this.townships = townships;
        this.elsewhere = elsewhere;
        this.villageByCode = villages.stream().collect(Collectors.toMap(Village::code, Function.identity()));
        this.townshipByCode = townships.stream().collect(Collectors.toMap(Destination::code, Function.identity()));
    }

    /** A county that has files. */
    static Territory of(RegionCode county) {
        String base = "county/" + county;
        Properties facts = Resources.properties(base + ".properties");
        Home home = new Home(
                county,
                Resources.required(facts, "province"),
                Resources.required(facts, "city"),
                Resources.required(facts, "county"));
        Staying staying = new Staying(
                Stream.of(Resources.required(facts, "in.township.by.age").split(","))
                        .map(Integer::parseInt)
                        .toList(),
                Integer.parseInt(Resources.required(facts, "elsewhere.in.county")),
                IDLE_AS_SURVEYED,
                AS_DRAWN);
        return new Territory(
                home,
                staying,
                Resources.rows(base + "-villages.csv").stream()
                        .map(Territory::village)
                        .toList(),
                Resources.rows(base + "-townships.csv").stream()
                        .map(row -> township(row, home))
                        .toList(),
                Resources.rows(base + "-destinations.csv").stream()
                        .map(Territory::destination)
                        .toList());
    }

    Village village(RegionCode code) {
        return required(villageByCode.get(code), code);
    }

    Destination township(RegionCode code) {
        return required(townshipByCode.get(code), code);
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T place, RegionCode code) {
        if (place == null) {
            throw new IllegalArgumentException(code + " is no place of the demo county");
        }
        return place;
    }

    private static Village village(Resources.Row row) {
        return new Village(
                RegionCode.parse(row.text("code")),
                row.text("name"),
                row.flag("rural"),
                row.number("weight"),
                row.number("hui_percent"),
                row.number("relocated_percent"),
                row.number("poverty_percent"));
    }

    private static Destination township(Resources.Row row, Home home) {
        return new Destination(
                RegionCode.parse(row.text("code")),
                home.province,
                home.city,
                home.name + row.text("name"),
                1,
                COUNTY_PAY_PERCENT,
                new BigDecimal(row.text("latitude")),
                new BigDecimal(row.text("longitude")));
    }

    static Destination destination(Resources.Row row) {
        return new Destination(
                RegionCode.parse(row.text("code")),
                row.text("province"),
                row.text("city"),
                row.text("county"),
                row.number("weight"),
                row.number("pay_percent"),
                new BigDecimal(row.text("latitude")),
                new BigDecimal(row.text("longitude")));
    }
}
