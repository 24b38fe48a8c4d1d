package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class WorkerImagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    WorkerImages images;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    long id;
    Worker before;

    @BeforeEach
    void one() {
        office.empty();
        id = office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                                .set(WorkerField.SKILLS, List.of("缝纫"))
                                .category(CategoryClaim.holds(CategoryKind.HARDSHIP, false, "a"))
                                .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "a")),
                        "test"));
        before = find();
    }

    private Worker find() {
        return office.as("officer", () -> workers.find(id)).orElseThrow();
    }

    @Test
    void putsWorkerBackWithNumbersAndCategories() {
        Map<Long, String> workerImage = office.as("officer", () -> images.ofWorkers(List.of(id)));
        Map<Long, String> householdImage = office.as("officer", () -> images.ofHouseholds(List.of(before.household())));
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(
                                id,
                                WorkerDraft.at(MadeUp.VILLAGE)
                                        .name("马秀英")
                                        .identity(MadeUp.identity(334))
                                        .household("77")
                                        .category(CategoryClaim.absent(CategoryKind.HARDSHIP, false, "b"))),
                        "import"));

        office.as("officer", () -> {
            images.restoreWorkers(workerImage, "import-undo");
            images.restoreHouseholds(householdImage);
            return true;
        });

        assertThat(find().values()).isEqualTo(before.values());
        assertThat(find().tails()).isEqualTo(before.tails());
        assertThat(find().household()).isEqualTo(before.household());
        assertThat(office.as("officer", () -> households.holding(List.of(find()), TestOffice.TODAY))
                        .get(id))
                .extracting(Category::kind)
                .containsExactly(CategoryKind.POVERTY_ALLEVIATED, CategoryKind.HARDSHIP);
        assertThat(tokens("秀兰")).isOne();
        assertThat(tokens("秀英")).isZero();
    }

    @Test
    void tellsWhatWouldChangeWithoutWriting() {
        Map<Long, Map<String, List<String>>> changes = office.as(
                "officer",
                () -> workers.preview(
                        Map.of(id, MadeUp.worker(MadeUp.VILLAGE, "马秀英", 332).set(WorkerField.PHONE, MadeUp.phone(7)))));

        assertThat(changes)
                .isEqualTo(Map.of(id, Map.of("NAME", List.of("马秀兰", "马秀英"), "PHONE", List.of("0332", "0007"))));
        assertThat(find().name()).isEqualTo("马秀兰");
    }

    @Test
    void removesWorkerAndHouseholdLeftEmpty() {
        office.as("officer", () -> {
            images.remove(List.of(id));
            return true;
        });

        assertThat(office.as("officer", () -> workers.find(id))).isEmpty();
        assertThat(office.as("officer", () -> households.find(before.household())))
                .isEmpty();
    }

    private long tokens(String token) {
        return office.as(
                "officer",
                () -> jdbc.sql("select count(*) from people.worker_token where token = ?")
                        .param(token)
                        .query(Long.class)
                        .single());
    }
}
