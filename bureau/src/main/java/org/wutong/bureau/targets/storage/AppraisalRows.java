package org.wutong.bureau.targets.storage;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.targets.supervision.Appraisal;
import org.wutong.bureau.targets.supervision.ItemGiven;

/** Sheets of the yearly appraisal and their points. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppraisalRows {
    private static final String SELECT = """
            select id, place, year, scheme, office, made_on, made_by, made_name, points, grade, reward, rules, signed_on, signed_name, version
            from targets.appraisal""";

    private final JdbcClient jdbc;

    AppraisalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each of these places that has none for the year. @return how many were made */
    public int make(Collection<String> places, int year, String scheme, LocalDate today) {
        Actor actor = Acting.now();
        return jdbc.sql("""
                insert into targets.appraisal (place, region, year, scheme, office, made_on, made_by, made_name)
                select place, place, :year, :scheme, :office, :today, :staff, :name from unnest(:places::text[]) as wanted (place)
                on conflict (place, year) do nothing""")
                .param("places", places.toArray(String[]::new))
                .param("year", year)
                .param("scheme", scheme)
                .param("office", actor.office())
                .param("today", today)
                .param("staff", actor.staff(), Types.BIGINT)
                .param("name", actor.name())
                .update();
    }

    public List<Appraisal> of(int year) {
        return jdbc.sql(SELECT + " where year = ? order by points desc nulls last, place")
                .param(year)
                .query(Appraisal.class)
                .list();
    }

    /** Years that have sheets, the newest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct year from targets.appraisal order by year desc")
                .query(Integer.class)
                .list();
    }

    public Optional<Appraisal> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Appraisal.class)
                .optional();
    }

    /** The sheet, kept from others until the end of the transaction. */
    public Optional<Appraisal> held(long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(Appraisal.class)
                .optional();
    }

    public List<ItemGiven> items(long id) {
        return jdbc.sql("""
                select item, points, most, by_hand, said, staff, staff_name, on_day from targets.appraisal_item where appraisal = ?""").param(id).query(ItemGiven.class).list();
    }

    /** Writes the points of an item; what stood there is replaced, but not whether it was given by hand. */
    public void put(
            Appraisal sheet, String item, long points, long most, boolean byHand, String said, LocalDate today) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into targets.appraisal_item (appraisal, item, region, points, most, by_hand, said, staff, staff_name, on_day)
                values (:sheet, :item, :region, :points, :most, :by_hand, :said, :staff, :name, :today)
                on conflict (appraisal, item) do update set points = excluded.points, most = excluded.most, by_hand = excluded.by_hand,
                  said = excluded.said, staff = excluded.staff, staff_name = excluded.staff_name, on_day = excluded.on_day""")
                .param("sheet", sheet.id())
                .param("item", item)
                .param("region", sheet.place())
                .param("points", points)
                .param("most", most)
                .param("by_hand", byHand)
                .param("said", said)
                .param("staff", actor.staff(), Types.BIGINT)
                .param("name", actor.name())
                .param("today", today)
                .update();
    }

    public boolean remove(long sheet, String item) {
        return jdbc.sql("delete from targets.appraisal_item where appraisal = ? and item = ?")
                        .params(sheet, item)
                        .update()
                == 1;
    }

    public void sign(long id, long points, String grade, String reward, String rules, LocalDate today) {
        Actor actor = Acting.now();
        jdbc.sql("""
                update targets.appraisal set points = :points, grade = :grade, reward = :reward, rules = :rules, signed_on = :today,
                  signed_by = :staff, signed_name = :name, version = version + 1 where id = :id and signed_on is null""")
                .param("points", points)
                .param("grade", grade)
                .param("reward", reward)
                .param("rules", rules)
                .param("today", today)
                .param("staff", actor.staff(), Types.BIGINT)
                .param("name", actor.name())
                .param("id", id)
                .update();
    }
}
