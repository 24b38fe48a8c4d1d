package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Officer;

/** What tests of supervision share: cases opened by the city or the county, brought to any state. */
@TestFixture
class SupervisionCounty {
    final SupervisionDesk desk;
    final TestOffice office;
    private final JdbcClient jdbc;

    SupervisionCounty(SupervisionDesk desk, TestOffice office, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.office = office;
    }

    Officer who(String login) {
        return office.officer(login);
    }

    static NewCase draft(String place, String title) {
        return new NewCase(place, About.FREE, "", title, "请说明原因", Figures.none(TestOffice.TODAY), List.of(), null);
    }

    long open(String login, String place) {
        return desk.open(who(login), List.of(draft(place, "重点事项"))).get(0);
    }

    SupervisionCase find(String login, long id) {
        return desk.find(who(login), id).orElseThrow();
    }

    void act(String login, Step step, long id) {
        desk.act(who(login), step, id, words(step));
    }

    static Words words(Step step) {
        LocalDate day = step == Step.TALK || step == Step.ANSWER ? TestOffice.TODAY : null;
        return new Words("理由", day, "某某", step == Step.CLOSE ? Outcome.EXPLAINED : null);
    }

    /** Past the desk. */
    void force(long id, CaseState state) {
        boolean closed = state == CaseState.CLOSED;
        sql(
                "update targets.supervision set state = ?, level = 'REMINDER', outcome = ?, closed_on = ?::date, due_on = ?::date where id = ?",
                state.name(),
                closed ? "EXPLAINED" : null,
                closed ? TestOffice.TODAY.toString() : null,
                closed ? null : TestOffice.TODAY.plusDays(5).toString(),
                id);
    }

    void due(long id, LocalDate day) {
        sql("update targets.supervision set due_on = ? where id = ?", day, id);
    }

    void sql(String statement, @Nullable Object... params) {
        office.asProgram(() -> jdbc.sql(statement).params(params).update());
    }

    <T> T one(Class<T> type, String query, Object... params) {
        return office.asProgram(() -> jdbc.sql(query).params(params).query(type).single());
    }
}
