package org.wutong.bureau.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.messages.Gateway.Outcome;
import org.wutong.bureau.messages.storage.MessageRows;
import org.wutong.bureau.messages.storage.Queue;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.MadeUp;

@BureauTest
class OutboxTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2024, 11, 30, 12, 0);
    private static final Recipient HERE = new Recipient("worker", 7, MadeUp.VILLAGE);

    @Autowired
    TestOffice office;

    @Autowired
    MessageRows rows;

    @Autowired
    Queue queue;

    @Autowired
    Manners manners;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Audit audit;

    @Autowired
    PlatformTransactionManager transactions;

    private final MovingClock clock = new MovingClock(NOON);
    private final ScriptedGateway gateway = new ScriptedGateway();
    private Messages messages;
    private Outbox outbox;

    @BeforeEach
    void empty() {
        office.empty();
        messages = new Messages(rows, manners, clock, audit);
        outbox = new Outbox(queue, manners, gateway, clock, transactions, false);
    }

    @Test
    void sendsWhatWasAskedFor() {
        long id = ask("a", 1);
        outbox.work();
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(gateway.delivered).singleElement().asString().contains("马秀兰", "身份证复印件");
    }

    @Test
    void leavesPeopleAloneInQuietHours() {
        clock.set(NOON.withHour(21));
        long id = ask("a", 1);
        outbox.work();
        clock.set(NOON.plusDays(1).withHour(7).withMinute(59));
        outbox.work();
        assertThat(state(id)).isEqualTo(State.WAITING);
        clock.pass(Duration.ofMinutes(1));
        outbox.work();
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void sendsOneNumberSoManyADayAndTheRestTomorrow() {
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < manners.mostADay() + 1; i++) {
            asked.add(ask("a" + i, 1));
        }
        long other = ask("b", 2);
        outbox.work();
        long last = asked.get(manners.mostADay());
        assertThat(state(last)).isEqualTo(State.WAITING);
        assertThat(find(last).problem()).isEqualTo("messages.problem.cap");
        assertThat(state(other)).isEqualTo(State.SENT);
        clock.set(NOON.plusDays(1));
        outbox.work();
        assertThat(state(last)).isEqualTo(State.SENT);
    }

    @Test
    void writesToNobodyWhoOptedOutEvenAfterItWasAsked() {
        long id = ask("a", 1);
        office.as("clerk", () -> optOuts.add(MadeUp.phone(1), "来电要求"));
        outbox.work();
        assertThat(state(id)).isEqualTo(State.OPTED_OUT);
        assertThat(gateway.delivered).isEmpty();
        long standing = office.as("clerk", () -> optOuts.before(Long.MAX_VALUE, false, 10))
                .get(0)
                .id();
        office.as("clerk", () -> {
            optOuts.end(standing, "本人要求");
            return true;
        });
        long later = ask("b", 1);
        outbox.work();
        assertThat(state(later)).isEqualTo(State.SENT);
    }

    @Test
    void makesOneMessageOfOneCauseThoughTwentyAskAtOnce() throws Exception {
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Messages.Asked>> askers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                askers.add(() -> Acting.as(
                        office.officer("clerk").actor(),
                        () -> new TransactionTemplate(transactions).execute(status -> messages.ask(order("same", 1)))));
            }
            int fresh = 0;
            for (Future<Messages.Asked> one : twenty.invokeAll(askers)) {
                fresh += one.get().fresh() ? 1 : 0;
            }
            assertThat(fresh).isEqualTo(1);
        } finally {
            twenty.shutdownNow();
        }
        outbox.work();
        assertThat(gateway.delivered).hasSize(1);
    }

    @Test
    void triesAgainLaterAndLaterAfterAFailure() {
        gateway.does(Outcome.LATER, Outcome.LATER);
        long id = ask("a", 1);
        outbox.work();
        assertThat(state(id)).isEqualTo(State.WAITING);
        outbox.work();
        assertThat(find(id).attempts()).isEqualTo(1);
        clock.pass(manners.retryAfter().get(0));
        outbox.work();
        assertThat(find(id).attempts()).isEqualTo(2);
        clock.pass(manners.retryAfter().get(1));
        outbox.work();
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(gateway.delivered).hasSize(1);
        assertThat(office.as("clerk", () -> messages.attempts(id)))
                .extracting(Attempt::outcome)
                .containsExactly("LATER", "LATER", "SENT");
    }

    @Test
    void givesUpAfterTheLastTry() {
        int tries = manners.retryAfter().size() + 1;
        for (int i = 0; i < tries; i++) {
            gateway.does(Outcome.LATER);
        }
        long id = ask("a", 1);
        outbox.work();
        manners.retryAfter().forEach(wait -> {
            clock.pass(wait);
            outbox.work();
        });
        assertThat(state(id)).isEqualTo(State.FAILED);
        assertThat(find(id).attempts()).isEqualTo(tries);
    }

    @Test
    void reportsAsUnsureWhatWasHandedOverWhenTheProgramEnded() {
        gateway.diesOnce();
        long id = ask("a", 1);
        assertThatThrownBy(() -> outbox.work()).isInstanceOf(StackOverflowError.class);
        assertThat(state(id)).isEqualTo(State.SENDING);
        Outbox restarted = new Outbox(queue, manners, gateway, clock, transactions, false);
        restarted.work();
        assertThat(state(id)).isEqualTo(State.SENDING);
        clock.pass(manners.unsureAfter().plusSeconds(1));
        restarted.work();
        assertThat(state(id)).isEqualTo(State.UNSURE);
        clock.pass(Duration.ofDays(2));
        restarted.work();
        assertThat(gateway.delivered).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatMayHaveGoneOut() {
        gateway.does(Outcome.UNSURE);
        long id = ask("a", 1);
        outbox.work();
        clock.pass(Duration.ofDays(1));
        outbox.work();
        assertThat(state(id)).isEqualTo(State.UNSURE);
        assertThat(gateway.delivered).hasSize(1);
    }

    @Test
    void sendsAgainOnceAndForAReason() {
        gateway.does(Outcome.REFUSED);
        long id = ask("a", 1);
        outbox.work();
        assertThat(state(id)).isEqualTo(State.FAILED);
        refused("messages.refused.reason", () -> office.as("clerk", () -> messages.resend(id, " ")));
        long again = office.as("clerk", () -> messages.resend(id, "平台已修好"));
        refused("messages.refused.resent", () -> office.as("clerk", () -> messages.resend(id, "再来一次")));
        outbox.work();
        assertThat(state(again)).isEqualTo(State.SENT);
        refused("messages.refused.resend", () -> office.as("clerk", () -> messages.resend(again, "再来一次")));
    }

    @Test
    void cancelsWhatHasNotLeft() {
        clock.set(NOON.withHour(22));
        long id = ask("a", 1);
        office.as("clerk", () -> {
            messages.cancel(id, "写错了");
            return true;
        });
        clock.set(NOON.plusDays(1));
        outbox.work();
        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(gateway.delivered).isEmpty();
    }

    @Test
    void sendsNothingThatWaitsForARecordRemovedMeanwhile() {
        long id = ask("a", 1);
        office.as("clerk", () -> {
            messages.recordsGone("worker", List.of(HERE.id()));
            return true;
        });
        outbox.work();
        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(gateway.delivered).isEmpty();
    }

    @Test
    void refusesLandlinesLongNumbersAndOtherTownships() {
        refused(
                "messages.refused.number",
                () -> office.as(
                        "clerk",
                        () -> messages.ask(new MessageOrder(
                                "x", "paper-missing", values("640399198105020018"), MadeUp.phone(1), HERE))));
        refused("messages.refused.reach", () -> office.as("clerk2", () -> messages.ask(order("x", 1))));
        refused(
                "messages.refused.template",
                () -> office.as(
                        "clerk",
                        () -> messages.ask(new MessageOrder("x", "nothing", Map.of(), MadeUp.phone(1), HERE))));
        var landline = org.wutong.vocabulary.PhoneNumber.check("0951-6012345").orElseThrow();
        refused(
                "messages.refused.landline",
                () -> office.as(
                        "clerk",
                        () -> messages.ask(new MessageOrder("x", "paper-missing", values("合同"), landline, HERE))));
    }

    @Test
    void hidesMessagesFromOtherTownships() {
        long id = ask("a", 1);
        assertThat(office.as("clerk2", () -> messages.find(id))).isEmpty();
        assertThat(office.as("clerk2", () -> messages.before(Long.MAX_VALUE, MessageFilter.ALL, 10)))
                .isEmpty();
    }

    private long ask(String cause, int phone) {
        return office.as("clerk", () -> messages.ask(order(cause, phone)))
                .message()
                .orElseThrow();
    }

    private static MessageOrder order(String cause, int phone) {
        return new MessageOrder(cause, "paper-missing", values("身份证复印件"), MadeUp.phone(phone), HERE);
    }

    private static Map<String, String> values(String paper) {
        return Map.of("office", "金凤区人社局", "name", "马秀兰", "matter", "交通补贴", "paper", paper, "until", "12月5日");
    }

    private Message find(long id) {
        return office.as("clerk", () -> messages.find(id)).orElseThrow();
    }

    private State state(long id) {
        return find(id).state();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
