package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class BulkLoadTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void loadsThousandsWithHouseholdsTokensAndCategories() {
        int count = 6_000;

        long loaded = office.as(
                "officer",
                () -> workers.bulkLoad(
                        IntStream.range(0, count)
                                .mapToObj(i -> WorkerDraft.at(MadeUp.VILLAGE)
                                        .household("h" + i / 2)
                                        .name(i % 2 == 0 ? "马秀兰" : "杨建国")
                                        .identity(MadeUp.identity(
                                                TestOffice.TODAY.minusYears(30).minusDays(i / 900), i % 900))
                                        .set(WorkerField.PHONE, MadeUp.phone(i))
                                        .category(
                                                CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster"))),
                        "roster"));

        assertThat(loaded).isEqualTo(count);
        assertThat(count("select count(*) from people.worker where version = 0"))
                .isEqualTo(count);
        assertThat(count("select count(*) from people.household")).isEqualTo(count / 2);
        assertThat(count("select count(*) from people.category where worker is null"))
                .isEqualTo(count / 2);
        assertThat(count("select count(*) from people.worker_token where token = 'mxl'"))
                .isEqualTo(count / 2);
        assertThat(count("select count(*) from people.worker_history")).isEqualTo(count);
    }

    private long count(String sql) {
        return office.as("officer", () -> jdbc.sql(sql).query(Long.class).single());
    }
}
