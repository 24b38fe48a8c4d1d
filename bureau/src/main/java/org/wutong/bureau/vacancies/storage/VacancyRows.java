package org.wutong.bureau.vacancies.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.SearchTokens;
import org.wutong.bureau.vacancies.Vacancies.UnsureTitle;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;
import org.wutong.bureau.vacancies.VacancyFilter;
import org.wutong.matching.OccupationCode;

/** SQL of vacancies. Runs inside the caller's transaction. */
@Component
public class VacancyRows {
    private static final String SELECT = "select " + VacancyReader.COLUMNS + " from vacancies.vacancy v where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final NamedParameterJdbcTemplate named;
    private final VacancyValues values;

    VacancyRows(JdbcClient jdbc, JdbcTemplate batch, NamedParameterJdbcTemplate named, VacancyValues values) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.named = named;
        this.values = values;
    }

    public List<Vacancy> byIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "v.id = any (?) order by v.id")
                .param(ids.toArray(new Long[0]))
                .query((row, i) -> VacancyReader.read(row))
                .list();
    }

    public List<Vacancy> byNumbers(Collection<String> numbers) {
        return jdbc.sql(SELECT + "v.number = any (?)")
                .param(numbers.toArray(new String[0]))
                .query((row, i) -> VacancyReader.read(row))
                .list();
    }

    public List<Vacancy> byEmployerNames(Collection<String> names) {
        return jdbc.sql(SELECT + "v.employer_name = any (?)")
                .param(names.toArray(new String[0]))
                .query((row, i) -> VacancyReader.read(row))
                .list();
    }

    public void remove(List<Long> ids) {
        jdbc.sql("delete from vacancies.vacancy where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    public void forgetEmployers(List<Long> ids) {
        jdbc.sql("update vacancies.vacancy set employer = null where employer = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** Makes the search tokens of these anew. */
    public void nameAgain(List<Long> ids) {
        byIds(ids).forEach(vacancy -> nameAgain(vacancy.id(), vacancy.title() + " " + vacancy.employerName()));
    }

    private void nameAgain(long id, String words) {
        jdbc.sql("delete from vacancies.vacancy_token where vacancy = ?")
                .param(id)
                .update();
        batch.batchUpdate("insert into vacancies.vacancy_token (token, vacancy) values (?, ?)", tokens(id, words));
    }

    public String stamp() {
        return jdbc.sql(
                        "select count(*) || ':' || coalesce(max(id), 0) || ':' || coalesce(sum(version), 0) from vacancies.vacancy")
                .query(String.class)
                .single();
    }

    public KeysetPage<Vacancy> list(VacancyFilter filter, LocalDate today, @Nullable String cursor, int size) {
        return VacancyQuery.of(filter, today).page(jdbc, cursor, size, VacancyReader::read);
    }

    public List<Vacancy> all(VacancyFilter filter, LocalDate today, int limit) {
        return VacancyQuery.of(filter, today).all(jdbc, limit, VacancyReader::read);
    }

    public long count(VacancyFilter filter, LocalDate today) {
        return VacancyQuery.of(filter, today).count(jdbc);
    }

    public List<UnsureTitle> unsure(LocalDate today, int limit) {
        return jdbc.sql("select title, count(*) as vacancies, min(id) as example from vacancies.vacancy v"
                        + " where v.occupation_confidence = 'UNSURE' and " + VacancyQuery.OPEN
                        + " group by title order by count(*) desc, title limit :limit")
                .param("today", today)
                .param("limit", limit)
                .query((row, i) -> new UnsureTitle(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    public List<Long> load(List<VacancyDraft> drafts) {
        List<Long> ids = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('vacancies.vacancy', 'id')) from generate_series(1, ?)")
                .param(drafts.size())
                .query(Long.class)
                .list();
        List<SqlParameterSource> rows = new ArrayList<>();
        List<Object[]> tokens = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(values.of(ids.get(i), drafts.get(i)));
            tokens.addAll(tokens(
                    ids.get(i), drafts.get(i).title() + " " + drafts.get(i).employerName()));
        }
        named.batchUpdate(
                "insert into vacancies.vacancy (id, number, " + String.join(", ", VacancyValues.COLUMNS)
                        + ") overriding system value values (:id, coalesce(:number, 'W' || lpad(:id::text, 6, '0')), :"
                        + String.join(", :", VacancyValues.COLUMNS) + ")",
                rows.toArray(new SqlParameterSource[0]));
        batch.batchUpdate("insert into vacancies.vacancy_token (token, vacancy) values (?, ?)", tokens);
        return ids;
    }

    /** False when the row is no longer at this version. */
    public boolean change(long id, int version, VacancyDraft draft) {
        String sets = VacancyValues.COLUMNS.stream()
                .filter(column -> !column.equals("made_up"))
                .map(column -> column.startsWith("occupation")
                        ? "%1$s = case when title = :title and not :chosen then %1$s else :%1$s end".formatted(column)
                        : column.endsWith("itude")
                                ? "%1$s = coalesce(:%1$s, %1$s)".formatted(column)
                                : column + " = :" + column)
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        int changed = named.update(
                "update vacancies.vacancy set " + sets
                        + ", version = version + 1, updated_at = now() where id = :id and version = :version",
                values.of(id, draft).addValue("version", version).addValue("chosen", draft.occupation() != null));
        if (changed > 0) {
            nameAgain(id, draft.title() + " " + draft.employerName());
        }
        return changed > 0;
    }

    private static List<Object[]> tokens(long id, String words) {
        return SearchTokens.of(words).stream()
                .map(token -> new Object[] {token, id})
                .toList();
    }

    public boolean close(long id, int version, @Nullable LocalDate day) {
        return jdbc.sql(
                                "update vacancies.vacancy set closed_on = cast(? as date), version = version + 1, updated_at = now()"
                                        + " where id = ? and version = ?")
                        .params(day, id, version)
                        .update()
                > 0;
    }

    public boolean seats(long id, int version, int left) {
        return jdbc.sql("update vacancies.vacancy set headcount = ?, version = version + 1, updated_at = now()"
                                + " where id = ? and version = ?")
                        .params(left, id, version)
                        .update()
                > 0;
    }

    public int confirm(String title, OccupationCode occupation) {
        return jdbc.sql(
                        "update vacancies.vacancy set occupation = ?, occupation_confidence = 'CONFIRMED',"
                                + " version = version + 1, updated_at = now() where title = ? and occupation_confidence = 'UNSURE'")
                .params(occupation.value(), title)
                .update();
    }
}
