package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.targets.storage.AssignmentRows;
import org.wutong.bureau.targets.storage.SupervisionRows;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/**
 * Raises what a place let pass its day, once a day passed, and keeps the inbox in step. A case that waits for the one who steers is not
 * raised: that is not the place's delay.
 */
@Component
class SupervisionUpkeep {
    static final String ANSWER = "supervision.answer";
    static final String CHECK = "supervision.check";
    static final String ASSIGNMENT = "supervision.assignment";
    private static final Actor PROGRAM = Actor.program("supervision");
    private static final List<CaseState> WITH_THE_PLACE =
            List.of(CaseState.OPENED, CaseState.RECEIVED, CaseState.TALKED, CaseState.CHECKED);

    private final SupervisionRows rows;
    private final AssignmentRows assignments;
    private final SupervisionDesk desk;
    private final Watching watching;
    private final SupervisionBook book;
    private final CaseTitles titles;
    private final Tasks tasks;
    private final ReportingTree tree;
    private final Settings settings;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final TransactionTemplate apart;

    SupervisionUpkeep(
            SupervisionRows rows,
            AssignmentRows assignments,
            SupervisionDesk desk,
            Watching watching,
            SupervisionBook book,
            CaseTitles titles,
            Tasks tasks,
            ReportingTree tree,
            Settings settings,
            BusinessDate businessDate,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.assignments = assignments;
        this.desk = desk;
        this.watching = watching;
        this.book = book;
        this.titles = titles;
        this.tasks = tasks;
        this.tree = tree;
        this.settings = settings;
        this.businessDate = businessDate;
        this.messages = messages;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 40 * * * *", zone = "Asia/Shanghai")
    void followTheDay() {
        if (settings.county().isPresent()) {
            Acting.as(PROGRAM, () -> apart.executeWithoutResult(transaction -> raise()));
            follow();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SupervisionChanged changed) {
        follow();
    }

    /** @return how many were raised */
    int raise() {
        int raised = 0;
        LocalDate today = businessDate.today();
        for (SupervisionCase one : rows.overdue(today, WITH_THE_PLACE)) {
            boolean highest = book.above(one.level()).isEmpty();
            boolean good = one.state() == CaseState.CHECKED && one.about() != About.FREE && watching.caughtUp(one);
            if (!highest && !good) {
                String said = messages.getMessage(
                        "supervision.raised.late", new Object[] {String.valueOf(one.dueOn())}, Language.STANDARD);
                desk.take(one, Moves.find(Step.RAISE, one.state()).orElseThrow(), Words.said(said));
                raised++;
            }
        }
        return raised;
    }

    void follow() {
        Acting.as(
                PROGRAM,
                () -> apart.executeWithoutResult(transaction -> {
                    List<TaskDraft> answer = new ArrayList<>();
                    List<TaskDraft> check = new ArrayList<>();
                    for (SupervisionCase one : rows.open()) {
                        Side awaited = Moves.awaited(one.state()).orElseThrow();
                        boolean answers = awaited == Side.ANSWERS;
                        if (answers || one.state() == CaseState.ANSWERED || one.late(businessDate.today())) {
                            (answers ? answer : check).add(draft(one, answers));
                        }
                    }
                    tasks.sync(ANSWER, answer);
                    tasks.sync(CHECK, check);
                    tasks.sync(
                            ASSIGNMENT,
                            assignments.given().stream()
                                    .map(one -> new TaskDraft(
                                            "supervision:assignment:" + one.id(),
                                            one.place(),
                                            List.of(
                                                    tree.shortName(one.place()),
                                                    one.what(),
                                                    one.dueOn().toString()),
                                            "/supervision/assignments/" + one.id(),
                                            1))
                                    .toList());
                }));
    }

    private TaskDraft draft(SupervisionCase one, boolean answers) {
        return new TaskDraft(
                "supervision:" + (answers ? "answer:" : "check:") + one.id() + ":" + one.level() + ":" + one.state(),
                answers ? one.place() : one.owner(),
                List.of(
                        tree.shortName(one.place()),
                        titles.of(one, Language.STANDARD),
                        book.level(one.level()).name(Language.STANDARD),
                        String.valueOf(one.dueOn())),
                "/supervision/cases/" + one.id(),
                1);
    }
}
