package org.wutong.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.vocabulary.Gender;

/** Industries and the titles people do in them, in the proportions of the national survey of migrant workers. */
final class Trades {
    /** How work of a title is held. */
    enum Nature {
        EMPLOYEE,
        CASUAL,
        SELF_EMPLOYED,
        PUBLIC_WELFARE_POST,
        VILLAGE_POST;

        /** Held at home only. */
        boolean local() {
            return this == PUBLIC_WELFARE_POST || this == VILLAGE_POST;
        }
    }

    record Industry(String code, String name, int weight, int payYuan, int contractPercent) {}

    record Occupation(
            Industry industry,
            String title,
            int weight,
            int womenPercent,
            int payYuan,
            boolean seasonal,
            Education education,
            String certificate,
            Nature nature) {}

    final List<Occupation> occupations;
    private final Map<String, Industry> industries = new LinkedHashMap<>();
    private final Map<String, Weighted<Occupation>> byIndustry = new LinkedHashMap<>();
    private final Map<Gender, Map<Education, Weighted<Occupation>>> byPerson = new EnumMap<>(Gender.class);
    private final Weighted<Occupation> ownBusinesses;

    Trades() {
        for (Resources.Row row : Resources.rows("industries.csv")) {
            Industry industry = new Industry(
                    row.text("code"),
                    row.text("name"),
                    row.number("weight"),
                    row.number("pay"),
                    row.number("contract_percent"));
            industries.put(industry.code, industry);
        }
        List<Resources.Row> rows = Resources.rows("occupations.csv");
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, Integer> percents = new LinkedHashMap<>();
        for (Resources.Row row : rows) {
            weights.merge(row.text("industry"), row.number("weight"), Integer::sum);
            percents.merge(row.text("industry"), row.number("weight") * row.number("pay_percent"), Integer::sum);
        }
        List<Occupation> all = new ArrayList<>();
        for (Resources.Row row : rows) {
            Industry industry = industry(row.text("industry"));
            // Titles differ in pay, their weighted mean is the industry's.
            int meanPercent = percents.getOrDefault(industry.code, 0) / weights.getOrDefault(industry.code, 1);
            all.add(occupation(row, industry, industry.payYuan * row.number("pay_percent") / meanPercent));
        }
        occupations = List.copyOf(all);
        ownBusinesses = new Weighted<>(occupations, o -> o.nature == Nature.SELF_EMPLOYED ? o.weight : 0);
        for (String code : industries.keySet()) {
            byIndustry.put(code, new Weighted<>(occupations, o -> offered(o, code) ? o.weight : 0));
        }
        for (Gender gender : Gender.values()) {
            Map<Education, Weighted<Occupation>> byEducation = new EnumMap<>(Education.class);
            for (Education education : Education.values()) {
                byEducation.put(education, new Weighted<>(occupations, o -> weight(o, gender, education)));
            }
            byPerson.put(gender, byEducation);
        }
    }

    private static Occupation occupation(Resources.Row row, Industry industry, int payYuan) {
        return new Occupation(
                industry,
                row.text("title"),
                row.number("weight"),
                row.number("women_percent"),
                payYuan,
                row.flag("seasonal"),
                Education.valueOf(row.text("education")),
                row.text("certificate"),
                Nature.valueOf(row.text("nature")));
    }

    /** Titles of an industry share its weight; {@code gender} takes its part of each title. */
    private int weight(Occupation occupation, Gender gender, Education education) {
        if (occupation.education.compareTo(education) > 0) {
            return 0;
        }
        int titles = 0;
        for (Occupation other : occupations) {
            titles += other.industry == occupation.industry ? other.weight : 0;
        }
        int part = gender == Gender.FEMALE ? occupation.womenPercent : 100 - occupation.womenPercent;
        return occupation.industry.weight * occupation.weight * 100 / titles * part;
    }

    private static boolean offered(Occupation occupation, String industry) {
        return occupation.industry.code.equals(industry) && occupation.nature != Nature.SELF_EMPLOYED;
    }

    Industry industry(String code) {
        Industry industry = industries.get(code);
        if (industry == null) {
            throw new IllegalStateException("no industry " + code);
        }
        return industry;
    }

    /** A title an employer of the industry may offer. */
    Occupation drawIn(String industry, Dice dice) {
        Weighted<Occupation> choices = byIndustry.get(industry);
        if (choices == null) {
            throw new IllegalStateException("no industry " + industry);
        }
        return choices.draw(dice);
    }

    Occupation drawFor(Gender gender, Education education, Dice dice) {
        Map<Education, Weighted<Occupation>> choices = byPerson.get(gender);
        Weighted<Occupation> fitting = choices == null ? null : choices.get(education);
        if (fitting == null) {
            throw new IllegalStateException("no occupations for " + gender);
        }
        return fitting.draw(dice);
    }

    /** What people who stay at home earn a living by without an employer. */
    Occupation drawOwnBusiness(Dice dice) {
        return ownBusinesses.draw(dice);
    }
}
