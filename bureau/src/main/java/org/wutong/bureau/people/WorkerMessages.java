package org.wutong.bureau.people;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.messages.Messages;
import org.wutong.bureau.messages.Recipient;
import org.wutong.bureau.messages.Recipients;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.vocabulary.PhoneNumber;

/** Workers can be written to at the number on record; the number goes to the gateway and nowhere else. */
@Component
@Transactional(readOnly = true)
class WorkerMessages implements Recipients {
    private final WorkerRows rows;
    private final Messages messages;

    WorkerMessages(WorkerRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return WorkerSubjects.KIND;
    }

    @Override
    public Optional<Known> find(long id) {
        return rows.all(List.of(id)).stream().findFirst().map(worker -> {
            String phone = rows.secrets(List.of(id), WorkerField.PHONE).get(id);
            return new Known(
                    new Recipient(kind(), id, worker.region()),
                    worker.name(),
                    "/people/" + id,
                    Acting.now().edit().covers(worker.region()),
                    phone == null ? Optional.empty() : PhoneNumber.check(phone).value());
        });
    }

    @EventListener
    @Transactional
    public void on(WorkerMoved moved) {
        messages.moved(kind(), moved.worker(), moved.to());
    }

    @EventListener
    @Transactional
    public void on(WorkersRemoved removed) {
        messages.recordsGone(kind(), removed.workers());
    }
}
