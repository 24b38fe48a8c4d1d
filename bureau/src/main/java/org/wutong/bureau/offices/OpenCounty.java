package org.wutong.bureau.offices;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** Opens the bureau for one county, or for a city with all of them: seeds its reporting tree from the code table, once. */
@Component
public class OpenCounty {
    private static final LocalDate CODES_AS_OF = LocalDate.of(2023, 6, 30);

    private final Areas areas;
    private final ReportingTree tree;
    private final Settings settings;
    private final JdbcClient jdbc;

    OpenCounty(Areas areas, ReportingTree tree, Settings settings, JdbcClient jdbc) {
        this.areas = areas;
        this.tree = tree;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * @param place code of a county, or of a city that runs one bureau for all its counties
     * @param demo whether everything in it is made up
     * @throws IllegalArgumentException when the code table has no such county or city
     * @throws IllegalStateException when the bureau is open already
     */
    @Transactional
    public void open(String place, boolean demo) {
        RegionCode code = RegionCode.parse(place);
        boolean county = code.level() == Level.COUNTY;
        if (!county && code.level() != Level.CITY || areas.name(place).isEmpty()) {
            throw new IllegalArgumentException("no county or city with code " + place);
        }
        if (settings.opened().isPresent()) {
            throw new IllegalStateException(
                    "this bureau runs " + settings.opened().get() + " already");
        }
        if (county) {
            seed(code.upTo(Level.PROVINCE), null, Level.PROVINCE);
            seed(code.upTo(Level.CITY), code.upTo(Level.PROVINCE), Level.CITY);
            seed(code, code.upTo(Level.CITY), Level.COUNTY);
            below(place);
            tree.forget();
        } else {
            addCity(place);
        }
        settings.openFor(place, demo);
    }

    /**
     * Adds a city with all its counties, townships and villages to the reporting tree; what stands there already stays as it is.
     *
     * @throws IllegalArgumentException when the code table has no such city
     */
    @Transactional
    public void addCity(String city) {
        RegionCode code = RegionCode.parse(city);
        if (code.level() != Level.CITY || areas.name(city).isEmpty()) {
            throw new IllegalArgumentException("no city with code " + city);
        }
        seed(code.upTo(Level.PROVINCE), null, Level.PROVINCE);
        seed(code, code.upTo(Level.PROVINCE), Level.CITY);
        areas.counties().keySet().stream()
                .filter(county -> county.startsWith(city) && county.length() == Level.COUNTY.digits())
                .map(RegionCode::parse)
                .forEach(county -> seed(county, code, Level.COUNTY));
        below(city);
        tree.forget();
    }

    private void below(String place) {
        for (Map.Entry<String, String> found : areas.below(place).entrySet()) {
            RegionCode below = RegionCode.parse(found.getKey());
            insert(below.value(), below.parent().orElseThrow().value(), found.getValue(), below.level());
        }
    }

    private void seed(RegionCode code, @org.jspecify.annotations.Nullable RegionCode parent, Level level) {
        insert(
                code.value(),
                parent == null ? null : parent.value(),
                areas.name(code.value()).orElse(code.value()),
                level);
    }

    private void insert(String code, @org.jspecify.annotations.Nullable String parent, String name, Level level) {
        jdbc.sql("""
                insert into offices.node (code, parent, name, short_name, level, valid_from)
                values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing""")
                .params(code, parent, name, shorten(name), level.name(), CODES_AS_OF)
                .update();
    }

    private static String shorten(String name) {
        return name.replaceAll("(村民委员会|村委会)$", "村")
                .replaceAll("(社区居民委员会|社区居委会)$", "社区")
                .replaceAll("(居民委员会|居委会)$", "社区")
                .replaceAll("村村$", "村")
                .replaceAll("社区社区$", "社区");
    }
}
