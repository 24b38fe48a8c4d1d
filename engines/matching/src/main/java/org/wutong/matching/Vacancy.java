package org.wutong.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * What matching knows of a vacancy. Null and {@link Truth#UNKNOWN} mean unknown; an empty set of certificates or languages
 * means that none is asked for.
 *
 * @param occupation the title, coded; null when nobody could code it
 * @param headcount seats left; a vacancy with 0 is closed
 * @param wageLow the least the employer pays, fen a month
 * @param wageHigh the most the employer pays, fen a month
 * @param ageWish the employer's wish, soft
 * @param statutoryAge a legal limit for this work, hard
 * @param certificates names of certificates asked for, in one spelling
 * @param languages languages asked for, in one spelling
 * @param starts the day the work begins
 * @param closes the last day the vacancy is open
 */
public record Vacancy(
        String id,
        @Nullable OccupationCode occupation,
        @Nullable RegionCode workRegion,
        @Nullable Integer headcount,
        @Nullable Long wageLow,
        @Nullable Long wageHigh,
        @Nullable AgeRange ageWish,
        @Nullable StatutoryAge statutoryAge,
        @Nullable Education education,
        @Nullable Set<String> certificates,
        @Nullable Set<String> languages,
        Truth contract,
        Truth insurance,
        Truth boardLodging,
        @Nullable LocalDate starts,
        @Nullable LocalDate closes) {

    public Vacancy {
        if (wageLow != null && wageHigh != null && wageLow > wageHigh) {
            throw new IllegalArgumentException(
                    "vacancy " + id + ": wage_low " + wageLow + " fen is above wage_high " + wageHigh + " fen");
        }
        certificates = certificates == null ? null : Spelling.plain(certificates);
        languages = languages == null ? null : Spelling.plain(languages);
    }

    /** The same vacancy with another number of seats left. */
    public Vacancy withHeadcount(int seats) {
        return new Vacancy(
                id,
                occupation,
                workRegion,
                seats,
                wageLow,
                wageHigh,
                ageWish,
                statutoryAge,
                education,
                certificates,
                languages,
                contract,
                insurance,
                boardLodging,
                starts,
                closes);
    }

    /** A vacancy of which nothing is known yet; every setter is optional. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Gathers what is known of a vacancy; what is not set stays unknown. */
    public static final class Builder {
        private final String id;
        private @Nullable OccupationCode occupation;
        private @Nullable RegionCode workRegion;
        private @Nullable Integer headcount;
        private @Nullable Long wageLow;
        private @Nullable Long wageHigh;
        private @Nullable AgeRange ageWish;
        private @Nullable StatutoryAge statutoryAge;
        private @Nullable Education education;
        private @Nullable Set<String> certificates;
        private @Nullable Set<String> languages;
        private Truth contract = Truth.UNKNOWN;
        private Truth insurance = Truth.UNKNOWN;
        private Truth boardLodging = Truth.UNKNOWN;
        private @Nullable LocalDate starts;
        private @Nullable LocalDate closes;

        private Builder(String id) {
            this.id = id;
        }

        public Builder occupation(@Nullable OccupationCode code) {
            occupation = code;
            return this;
        }

        public Builder workRegion(@Nullable RegionCode place) {
            workRegion = place;
            return this;
        }

        public Builder headcount(@Nullable Integer seats) {
            headcount = seats;
            return this;
        }

        /** Fen a month, either end may be unknown. */
        public Builder wage(@Nullable Long low, @Nullable Long high) {
            wageLow = low;
            wageHigh = high;
            return this;
        }

        /** Completed years, either end may be open; both open means that no wish is known. */
        public Builder ageWish(@Nullable Integer least, @Nullable Integer most) {
            ageWish = least == null && most == null ? null : new AgeRange(least, most);
            return this;
        }

        public Builder statutoryAge(@Nullable StatutoryAge limit) {
            statutoryAge = limit;
            return this;
        }

        public Builder education(@Nullable Education asked) {
            education = asked;
            return this;
        }

        public Builder certificates(@Nullable Collection<String> asked) {
            certificates = asked == null ? null : Set.copyOf(asked);
            return this;
        }

        public Builder languages(@Nullable Collection<String> asked) {
            languages = asked == null ? null : Set.copyOf(asked);
            return this;
        }

        public Builder contract(Truth offered) {
            contract = offered;
            return this;
        }

        public Builder insurance(Truth offered) {
            insurance = offered;
            return this;
        }

        public Builder boardLodging(Truth offered) {
            boardLodging = offered;
            return this;
        }

        public Builder starts(@Nullable LocalDate day) {
            starts = day;
            return this;
        }

        public Builder closes(@Nullable LocalDate day) {
            closes = day;
            return this;
        }

        public Vacancy build() {
            return new Vacancy(
                    id,
                    occupation,
                    workRegion,
                    headcount,
                    wageLow,
                    wageHigh,
                    ageWish,
                    statutoryAge,
                    education,
                    certificates,
                    languages,
                    contract,
                    insurance,
                    boardLodging,
                    starts,
                    closes);
        }
    }
}
