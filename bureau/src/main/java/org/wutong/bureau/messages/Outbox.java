package org.wutong.bureau.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.messages.Gateway.Outcome;
import org.wutong.bureau.messages.Gateway.Receipt;
import org.wutong.bureau.messages.storage.Queue;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.vocabulary.PhoneNumber;

/**
 * Works off the queue, as the program's actor {@code messages}. A message is marked as handed over before it is, and with its fate
 * after: what stands between the two when the program stops is reported as unsure, and never sent again by itself.
 */
@Component
class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Actor JOB = Actor.program("messages");
    private static final int MOST_A_ROUND = 500;

    private final Queue queue;
    private final Manners manners;
    private final Gateway gateway;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final boolean byItself;

    Outbox(
            Queue queue,
            Manners manners,
            Gateway gateway,
            Clock clock,
            PlatformTransactionManager transactionManager,
            @Value("${wutong.send-messages:true}") boolean byItself) {
        this.queue = queue;
        this.manners = manners;
        this.gateway = gateway;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
        this.byItself = byItself;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
    void now() {
        if (byItself) {
            work();
        }
    }

    /** Hands over what is due. @return how many messages it looked at */
    int work() {
        return Acting.as(JOB, () -> {
            transactions.executeWithoutResult(status -> giveUpLost());
            int looked = 0;
            while (looked < MOST_A_ROUND && !isQuiet() && one()) {
                looked++;
            }
            return looked;
        });
    }

    private boolean isQuiet() {
        return manners.quiet(ZonedDateTime.now(clock).toLocalTime());
    }

    /** @return false when nothing is due */
    private boolean one() {
        Taken taken = Objects.requireNonNull(transactions.execute(status -> take()));
        if (!taken.any()) {
            return false;
        }
        Queue.Due due = taken.toSend();
        if (due != null) {
            Receipt receipt = sent(due);
            transactions.executeWithoutResult(status -> note(due, receipt));
        }
        return true;
    }

    /**
     * What one look into the queue came to.
     *
     * @param any whether something was due
     * @param toSend null when what was due need not leave now
     */
    private record Taken(boolean any, Queue.@Nullable Due toSend) {}

    private Taken take() {
        Instant now = clock.instant();
        Optional<Queue.Due> next = queue.next(now);
        if (next.isEmpty()) {
            return new Taken(false, null);
        }
        Queue.Due due = next.get();
        LocalDateTime local = LocalDateTime.ofInstant(now, clock.getZone());
        LocalDate today = local.toLocalDate();
        queue.alone(due.phone());
        if (queue.optedOut(due.phone())) {
            queue.end(due.id(), State.OPTED_OUT, "messages.problem.opted-out", now);
            return new Taken(true, null);
        }
        if (queue.handedOver(due.phone(), today) >= manners.mostADay()) {
            Instant morning = manners.nextMorning(local).atZone(clock.getZone()).toInstant();
            queue.wait(due.id(), morning, "messages.problem.cap");
            return new Taken(true, null);
        }
        queue.handOver(due.id(), gateway.name(), now, today);
        return new Taken(true, due);
    }

    private Receipt sent(Queue.Due due) {
        PhoneNumber phone = PhoneNumber.check(due.phone()).orElseThrow();
        try {
            return gateway.send(due.id(), phone, due.text());
        } catch (RuntimeException e) {
            LOG.warn("message {}: the gateway {} failed in a way it does not say", due.id(), gateway.name(), e);
            return new Receipt(Outcome.UNSURE, e.getClass().getSimpleName());
        }
    }

    private void note(Queue.Due due, Receipt receipt) {
        Instant now = clock.instant();
        int attempts = due.attempts() + 1;
        if (!queue.isHandedOver(due.id(), attempts)) {
            return;
        }
        queue.attempt(
                due.id(),
                due.region(),
                attempts,
                now,
                gateway.name(),
                receipt.outcome().name(),
                receipt.detail());
        switch (receipt.outcome()) {
            case SENT -> queue.end(due.id(), State.SENT, "", now);
            case LOGGED -> queue.end(due.id(), State.LOGGED, "", now);
            case REFUSED -> queue.end(due.id(), State.FAILED, "messages.problem.refused", now);
            case UNSURE -> queue.end(due.id(), State.UNSURE, "messages.problem.unsure", now);
            case LATER -> {
                if (attempts > manners.retryAfter().size()) {
                    queue.end(due.id(), State.FAILED, "messages.problem.tries", now);
                } else {
                    queue.wait(due.id(), now.plus(manners.retryAfter().get(attempts - 1)), "messages.problem.later");
                }
            }
        }
    }

    private void giveUpLost() {
        Instant now = clock.instant();
        for (Queue.Lost lost : queue.lost(now, manners.unsureAfter())) {
            queue.attempt(lost.id(), lost.region(), lost.attempts(), now, lost.gateway(), Outcome.UNSURE.name(), "");
            queue.end(lost.id(), State.UNSURE, "messages.problem.unsure", now);
            LOG.warn("message {} was handed over without an answer: it may have gone out", lost.id());
        }
    }
}
