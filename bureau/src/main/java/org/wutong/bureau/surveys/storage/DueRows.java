package org.wutong.bureau.surveys.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.surveys.About;
import org.wutong.bureau.surveys.Answers;
import org.wutong.bureau.surveys.Survey;

/** SQL of who is asked, who has answered and what, within a place. Runs inside the caller's transaction. */
@Component
public class DueRows {
    private final JdbcClient jdbc;
    private final Settings settings;

    DueRows(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** How many records of a village are asked and how many have answered. */
    public record Village(String region, long due, long done, long drafts) {}

    public List<Village> villages(Survey survey, String period, String place) {
        return jdbc.sql("select r.region, count(*) as due, count(*) filter (where s.done) as done,"
                        + " count(*) filter (where not s.done) as drafts from " + records(survey.about())
                        + " r left join surveys.sheet s on s.survey = ? and s.period = ? and s.subject = r.id"
                        + " where r.region >= ? and r.region < ? group by r.region order by r.region")
                .params(survey.id(), period, place, place + "~")
                .query(Village.class)
                .list();
    }

    /** A record that is asked. */
    public record Due(long id, String name, String region, boolean draft) {}

    /** Records without a finished sheet, after an id. */
    public List<Due> unanswered(Survey survey, String period, String place, long after, int most) {
        return jdbc.sql(
                        "select r.id, r.name, r.region, s.id is not null as draft from " + records(survey.about())
                                + " r left join surveys.sheet s on s.survey = ? and s.period = ? and s.subject = r.id"
                                + " where r.region >= ? and r.region < ? and r.id > ? and s.done is not true order by r.id limit ?")
                .params(survey.id(), period, place, place + "~", after, most)
                .query(Due.class)
                .list();
    }

    /** All records that are asked. */
    public List<Due> everyone(Survey survey, String place, int most) {
        return jdbc.sql("select r.id, r.name, r.region, false as draft from " + records(survey.about())
                        + " r where r.region >= ? and r.region < ? order by r.region, r.id limit ?")
                .params(place, place + "~", most)
                .query(Due.class)
                .list();
    }

    /** Finished answers with the place they come from. */
    public record Given(String region, Answers answers) {}

    public List<Given> answers(Survey survey, String period, String place) {
        return jdbc.sql("""
                select region, answers::text from surveys.sheet
                where survey = ? and period = ? and done and region >= ? and region < ?""")
                .params(survey.id(), period, place, place + "~")
                .query((row, i) -> new Given(row.getString(1), AnswerJson.read(row.getString(2))))
                .list();
    }

    /** Periods that have a sheet, the newest first. */
    public List<String> periods(Survey survey) {
        return jdbc.sql("select distinct period from surveys.sheet where survey = ? order by 1 desc")
                .param(survey.id())
                .query(String.class)
                .list();
    }

    /** Records of a kind as id, name and region; an employer outside the county is the county's. */
    private String records(About about) {
        return switch (about) {
            case WORKER -> "(select id, name, region from people.worker)";
            case HOUSEHOLD ->
                "(select id, case when number like '~%' then '#' || id else number end as name, region from people.household)";
            case EMPLOYER ->
                "(select id, name, case when region like '" + county() + "%' then region else '" + county()
                        + "' end as region from employers.employer)";
            case VENTURE -> "(select 0::bigint as id, '' as name, '' as region where false)";
        };
    }

    private String county() {
        return settings.county().filter(code -> code.matches("[0-9]{6}")).orElse("0");
    }
}
