package org.wutong.bureau.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;

@BureauTest
class AfterCommitTest {
    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> followed = new ArrayList<>();

    private void ask(String who) {
        AfterCommit.once(who, () -> followed.add(who));
    }

    @Test
    void followsOnceHoweverManyChangesAsk() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ask("lists");
            ask("lists");
            ask("alerts");
            assertThat(followed).isEmpty();
        });
        assertThat(followed).containsExactly("lists", "alerts");
    }

    @Test
    void followsNothingThatIsTakenBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ask("lists");
            status.setRollbackOnly();
        });
        assertThat(followed).isEmpty();
    }

    @Test
    void oneThatFailsLeavesTheOthersAndTheChange() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            AfterCommit.once(this, () -> {
                throw new IllegalStateException("no room");
            });
            ask("alerts");
        });
        assertThat(followed).containsExactly("alerts");
    }

    @Test
    void asksNothingOutsideATransaction() {
        ask("lists");
        assertThat(followed).isEmpty();
    }
}
