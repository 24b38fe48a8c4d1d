package org.wutong.bureau.employment;

import java.util.Locale;

/**
 * What people of a place are told apart by. The class of a person is a text; null where it is not known.
 *
 * <p>{@link #SKILL} and {@link #CATEGORY} give a person as many classes as they have.
 */
public enum Dimension {
    AGE("extract(year from age(cast(:today as date), w.birth_date))::int::text", ""),
    SEX("w.gender", ""),
    EDUCATION("w.education", ""),
    CAPACITY("w.labour_capacity", ""),
    STATUS("coalesce(s.status, 'NO_RECORD')", "left join employment.status s on s.worker = w.id"),
    TRANSFER(
            "case when w.rural_hukou and (s.transferred_in_year or s.year_scope is not null) then coalesce(s.year_scope, 'UNKNOWN')"
                    + " else 'NONE' end",
            "left join employment.status s on s.worker = w.id"),
    SKILL("skill.name", "left join lateral unnest(w.skills) as skill (name) on true"),
    CATEGORY("held.kind", """
            left join lateral (select distinct c.kind from people.category c where c.household = w.household and c.holds
              and (c.from_date is null or c.from_date <= :today) and (c.to_date is null or c.to_date >= :today)
              and (c.worker = w.id or c.worker is null
                and not exists (select from people.category own where own.worker = w.id and own.kind = c.kind))) held on true""");

    private final String value;
    private final String joined;

    Dimension(String value, String joined) {
        this.value = value;
        this.joined = joined;
    }

    /** Counts by village and class. */
    String sql() {
        return "select w.region, " + value
                + " as class, count(*) as people, count(*) filter (where w.gender = 'MALE') as men,"
                + " count(*) filter (where w.gender = 'FEMALE') as women from people.worker w " + joined
                + " where w.region >= :from and w.region < :to group by 1, 2";
    }

    /** Whether one person may stand in several classes. */
    public boolean several() {
        return this == SKILL || this == CATEGORY;
    }

    public String labelKey() {
        return "employment.structure." + name().toLowerCase(Locale.ROOT);
    }
}
