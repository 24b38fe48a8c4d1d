package org.wutong.bureau.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishTitleRows;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/**
 * Workers as the engine reads them. The roster cannot tell “has none” from “not asked” for certificates and languages: an empty
 * list is unknown. Who does not wish to go out and names no region is taken to look for work within the county.
 */
@Component
class EngineWorkers {
    private static final String NO_DEGREE_ABOVE = "BACHELOR";

    private final EngineRegions regions;
    private final Occupations occupations;
    private final WishTitleRows titleRows;

    EngineWorkers(EngineRegions regions, Occupations occupations, WishTitleRows titleRows) {
        this.titleRows = titleRows;
        this.regions = regions;
        this.occupations = occupations;
    }

    Worker one(WishRow row) {
        return reading().worker(row);
    }

    /** Remembers places and titles, for reading many rows. */
    Reading reading() {
        return new Reading(regions.reading(), new HashMap<>(), said());
    }

    /** What persons said of titles that the dictionary cannot place. */
    private Map<String, Optional<OccupationCode>> said() {
        Map<String, Optional<OccupationCode>> said = new HashMap<>();
        titleRows
                .said()
                .forEach(one -> said.put(
                        one.title(), Optional.ofNullable(one.occupation()).map(OccupationCode::new)));
        return said;
    }

    /** One reading of many rows. */
    final class Reading {
        private final EngineRegions.Reading places;
        private final Map<String, Optional<OccupationCode>> titles;
        private final Map<String, Optional<OccupationCode>> said;

        private Reading(
                EngineRegions.Reading places,
                Map<String, Optional<OccupationCode>> titles,
                Map<String, Optional<OccupationCode>> said) {
            this.places = places;
            this.titles = titles;
            this.said = said;
        }

        private Optional<OccupationCode> code(String title) {
            Optional<OccupationCode> coded = occupations.code(title).code();
            return coded.isPresent() ? coded : said.getOrDefault(WishTitles.plain(title), Optional.empty());
        }

        Worker worker(WishRow row) {
            return Worker.builder(engineId(row.id()))
                    .home(places.of(row.residence() == null ? row.region() : row.residence()))
                    .birthDate(row.birthDate())
                    .education(education(row.education()))
                    .willingRegions(willingRegions(row))
                    .occupations(row.occupations().stream()
                            .flatMap(title -> titles.computeIfAbsent(title, this::code).stream())
                            .distinct()
                            .toList())
                    .wageFloor(row.wageFen())
                    .certificates(row.certificates().isEmpty() ? null : row.certificates())
                    .languages(row.languages().isEmpty() ? null : row.languages())
                    .availableFrom(row.availableFrom())
                    .stayNearHome(stayNearHome(row))
                    .build();
        }

        private List<RegionCode> willingRegions(WishRow row) {
            boolean staysInCounty = row.regions().isEmpty() && Boolean.FALSE.equals(row.willingOut());
            Stream<String> codes = staysInCounty ? Stream.of(countyOf(row)) : row.regions().stream();
            return codes.map(places::of).filter(Objects::nonNull).distinct().toList();
        }
    }

    private static String countyOf(WishRow row) {
        return row.region()
                .substring(0, Math.min(Level.COUNTY.digits(), row.region().length()));
    }

    private static Truth stayNearHome(WishRow row) {
        return row.stayNearHome() == null && Boolean.FALSE.equals(row.willingOut())
                ? Truth.TRUE
                : EngineVacancies.truth(row.stayNearHome());
    }

    /** Fixed width, so that the engine's order of ids is the order of numbers. */
    static String engineId(long worker) {
        return String.format("%012d", worker);
    }

    static @Nullable Education education(@Nullable String name) {
        return name == null
                ? null
                : name.equals(NO_DEGREE_ABOVE) ? Education.BACHELOR_OR_HIGHER : Education.valueOf(name);
    }
}
