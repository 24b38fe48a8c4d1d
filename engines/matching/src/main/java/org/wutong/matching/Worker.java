package org.wutong.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * What matching knows of a person looking for work. Null, an empty list of regions or of occupations, and {@link
 * Truth#UNKNOWN} mean unknown; an empty set of certificates or languages means that the person is known to have none.
 * Sex is not here: it is never scored.
 *
 * @param home where the person lives
 * @param willingRegions places the person would go to, none above another
 * @param occupations the work wished for, coded; a title nobody could code is left out
 * @param wageFloor the least wage accepted, fen a month
 * @param certificates names of certificates held, in one spelling
 * @param languages languages spoken, in one spelling
 * @param availableFrom the first day the person is free
 * @param stayNearHome whether the person wishes to stay near home
 */
public record Worker(
        String id,
        @Nullable RegionCode home,
        @Nullable LocalDate birthDate,
        @Nullable Education education,
        List<RegionCode> willingRegions,
        List<OccupationCode> occupations,
        @Nullable Long wageFloor,
        @Nullable Set<String> certificates,
        @Nullable Set<String> languages,
        @Nullable LocalDate availableFrom,
        Truth stayNearHome) {

    public Worker {
        willingRegions = List.copyOf(willingRegions);
        occupations = List.copyOf(occupations);
        certificates = certificates == null ? null : Spelling.plain(certificates);
        languages = languages == null ? null : Spelling.plain(languages);
    }

    /** A person of whom nothing is known yet; every setter is optional. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Gathers what is known of a person; what is not set stays unknown. */
    public static final class Builder {
        private final String id;
        private @Nullable RegionCode home;
        private @Nullable LocalDate birthDate;
        private @Nullable Education education;
        private List<RegionCode> willingRegions = List.of();
        private List<OccupationCode> occupations = List.of();
        private @Nullable Long wageFloor;
        private @Nullable Set<String> certificates;
        private @Nullable Set<String> languages;
        private @Nullable LocalDate availableFrom;
        private Truth stayNearHome = Truth.UNKNOWN;

        private Builder(String id) {
            this.id = id;
        }

        public Builder home(@Nullable RegionCode place) {
            home = place;
            return this;
        }

        public Builder birthDate(@Nullable LocalDate day) {
            birthDate = day;
            return this;
        }

        public Builder education(@Nullable Education finished) {
            education = finished;
            return this;
        }

        public Builder willingRegions(List<RegionCode> places) {
            willingRegions = places;
            return this;
        }

        public Builder occupations(List<OccupationCode> wished) {
            occupations = wished;
            return this;
        }

        public Builder wageFloor(@Nullable Long fenAMonth) {
            wageFloor = fenAMonth;
            return this;
        }

        public Builder certificates(@Nullable Collection<String> held) {
            certificates = held == null ? null : Set.copyOf(held);
            return this;
        }

        public Builder languages(@Nullable Collection<String> spoken) {
            languages = spoken == null ? null : Set.copyOf(spoken);
            return this;
        }

        public Builder availableFrom(@Nullable LocalDate day) {
            availableFrom = day;
            return this;
        }

        public Builder stayNearHome(Truth wish) {
            stayNearHome = wish;
            return this;
        }

        public Worker build() {
            return new Worker(
                    id,
                    home,
                    birthDate,
                    education,
                    willingRegions,
                    occupations,
                    wageFloor,
                    certificates,
                    languages,
                    availableFrom,
                    stayNearHome);
        }
    }
}
