package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class WholeViewTest {
    @Autowired
    TestOffice office;

    @Autowired
    WholeView whole;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoShares() {
        office.empty();
        office.asProgram(() -> jdbc.sql(
                        "insert into targets.share (target, node, region, number, how) values ('T', ?, ?, 1, ''), ('T', ?, ?, 1, '')")
                .params(TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.OTHER_TOWNSHIP, TestOffice.OTHER_TOWNSHIP)
                .update());
    }

    private int count() {
        return jdbc.sql("select count(*) from targets.share")
                .query(Integer.class)
                .single();
    }

    @Test
    void countsTheSameWhoeverLooksAndThenSeesWhatTheReaderSees() {
        assertThat(office.as("clerk", () -> whole.look(this::count) + " " + count()))
                .isEqualTo("2 1");
    }

    @Test
    void seesWhatTheReaderSeesAgainAlsoWhenTheWorkFails() {
        int seen = office.as("clerk", () -> {
            assertThatThrownBy(() -> whole.look(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
            return count();
        });
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void changesNoMoreThanTheReaderMayChange() {
        int changed = office.as(
                "clerk",
                () -> whole.look(
                        () -> jdbc.sql("update targets.share set number = 9").update()));
        assertThat(changed).isEqualTo(1);
    }
}
