package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.vocabulary.RegionCode.Level;

/** What is held in memory while a transaction changes it: that one sees its own state, others the committed one. */
@BureauTest
class OwnViewTest {
    private static final String PLACE = TestOffice.TOWNSHIP + "L77";

    @Autowired
    TestOffice office;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    ReportingTree tree;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void nothing() {
        office.empty();
    }

    @Test
    void keepsABusinessDateOfAnotherTransactionFromEverybodyElse() {
        inATransactionUndone(() -> {
            businessDate.fix(TestOffice.TODAY.minusDays(40));
            assertThat(businessDate.today()).isEqualTo(TestOffice.TODAY.minusDays(40));
            assertThat(elsewhere(businessDate::today)).isEqualTo(TestOffice.TODAY);
            assertThat(businessDate.today()).as("still its own").isEqualTo(TestOffice.TODAY.minusDays(40));
        });
        assertThat(businessDate.today()).isEqualTo(TestOffice.TODAY);
    }

    @Test
    void keepsAPlaceOfAnotherTransactionFromEverybodyElse() {
        inATransactionUndone(() -> {
            tree.add(new Node(
                    PLACE, TestOffice.TOWNSHIP, "试点村", "试点村", Level.VILLAGE, true, LocalDate.of(2024, 1, 1), null));
            assertThat(elsewhere(() -> tree.find(PLACE).isPresent())).isFalse();
            assertThat(tree.find(PLACE)).as("read by others meanwhile").isPresent();
        });
        assertThat(tree.find(PLACE)).isEmpty();
    }

    private void inATransactionUndone(Runnable work) {
        transactions.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    private static <T> T elsewhere(Supplier<T> look) {
        return CompletableFuture.supplyAsync(look).join();
    }
}
