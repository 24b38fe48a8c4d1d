package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.storage.ListMarks;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class ListRefreshingTest {
    private static final LongWork.Progress SILENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };

    @Autowired
    TestOffice office;

    @Autowired
    MatchRun run;

    @Autowired
    MatchRows rows;

    @Autowired
    ListMarks marks;

    @Autowired
    EngineVacancies engineVacancies;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Workers workers;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> asked = new ArrayList<>();
    private Optional<LongWork.State> latest = Optional.empty();

    @BeforeEach
    void empty() {
        office.empty();
        asked.clear();
        latest = Optional.empty();
    }

    @Test
    void asksForNothingBeforeAnybodyWasMatched() {
        refreshing().everyNight();
        refreshing().catchUp();
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForEveryoneAtNight() {
        office.asProgram(() -> run.run(SILENT));
        refreshing().everyNight();
        assertThat(asked).containsExactly("");
    }

    @Test
    void catchesUpOnlyWhereRecordsAreNewer() {
        long worker = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.VILLAGE, 1), "test"));
        office.asProgram(() -> run.run(SILENT));
        refreshing().catchUp();
        assertThat(asked).isEmpty();
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000", "330603"))));
        refreshing().catchUp();
        assertThat(asked).containsExactly(ListRefreshing.CHANGES);
        office.asProgram(() -> run.follow("test", SILENT));
        office.as(
                "clerk", () -> workers.change(worker, 0, WorkerDraft.change().set(WorkerField.WILLING, false), "test"));
        refreshing().catchUp();
        assertThat(asked).hasSize(2);
    }

    @Test
    void followsOnceAfterTheCommitHoweverMuchChanged() {
        office.asProgram(() -> run.run(SILENT));
        ListRefreshing refreshing = refreshing();
        office.asProgram(() -> {
            refreshing.followAfterCommit();
            refreshing.followAfterCommit();
            assertThat(asked).isEmpty();
            return true;
        });
        assertThat(asked).containsExactly(ListRefreshing.CHANGES);
    }

    @Test
    void asksForNoSecondRunWhileOneWaits() {
        office.asProgram(() -> run.run(SILENT));
        latest = Optional.of(LongWork.State.WAITING);
        refreshing().everyNight();
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000", "330603"))));
        refreshing().catchUp();
        assertThat(asked).isEmpty();
    }

    private ListRefreshing refreshing() {
        return new ListRefreshing(new Works(), rows, marks, engineVacancies, transactions, true);
    }

    private final class Works implements LongWork {
        @Override
        public long ask(String kind, String subject) {
            asked.add(subject);
            return asked.size();
        }

        @Override
        public Optional<Standing> find(long work) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> latest(String kind) {
            return latest.map(state -> new Standing(1, kind, "", state, 0, 0, ""));
        }

        @Override
        public boolean underWay(String kind) {
            return false;
        }

        @Override
        public void cancel(long work) {}
    }
}
