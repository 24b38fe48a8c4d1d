package org.wutong.bureau.register.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.LongWork;

/** Long work on db-scheduler: it survives a restart, and two programs on one database do not do it twice. */
@Component
class ScheduledWork implements LongWork {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    private final WorkRows rows;
    private final ObjectProvider<Handler> handlers;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    ScheduledWork(DataSource dataSource, WorkRows rows, ObjectProvider<Handler> handlers) {
        this.rows = rows;
        this.handlers = handlers;
        this.task =
                Tasks.oneTime("long-work").execute((instance, context) -> perform(Long.parseLong(instance.getId())));
        this.scheduler = Scheduler.create(dataSource, task)
                .tableName("register.scheduled_tasks")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(20))
                .enableImmediateExecution()
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    @Override
    public long ask(String kind, String subject) {
        long work = rows.add(kind, subject, Acting.now());
        Runnable schedule = () -> scheduler.schedule(task.instance(Long.toString(work)), Instant.now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    schedule.run();
                }
            });
        } else {
            schedule.run();
        }
        return work;
    }

    @Override
    public Optional<Standing> find(long work) {
        return rows.find(work, Acting.now());
    }

    @Override
    public Optional<Standing> latest(String kind) {
        return rows.latest(kind, Acting.now());
    }

    @Override
    public boolean underWay(String kind) {
        return rows.underWay(kind);
    }

    @Override
    public void cancel(long work) {
        rows.askToCancel(work, Acting.now());
    }

    private void perform(long work) {
        WorkRows.Asked asked = rows.begin(work);
        if (asked == null) {
            return;
        }
        Map<String, Handler> byKind = handlers.stream().collect(Collectors.toMap(Handler::kind, handler -> handler));
        Handler handler = byKind.get(asked.kind());
        if (handler == null) {
            rows.end(work, State.FAILED, "work.unknown-kind");
            return;
        }
        Actor actor = asked.actor();
        try {
            Acting.as(actor, () -> handler.run(asked.subject(), new RowProgress(rows, work)));
            rows.end(work, State.DONE, "");
        } catch (Cancelled cancelled) {
            rows.end(work, State.CANCELLED, "");
        } catch (RuntimeException e) {
            LOG.error("work {} of kind {} failed", work, asked.kind(), e);
            rows.end(work, State.FAILED, "work.failed");
        }
    }
}
