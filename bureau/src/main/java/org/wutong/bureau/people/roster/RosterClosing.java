package org.wutong.bureau.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.people.WorkerImages;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportImages.Image;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.DateText;

/** Closes the records of those that a roster says are no longer on it, once the rest of their row is written. */
@Component
class RosterClosing {
    private static final String PROBLEM = "people.import.";

    private final Closing closing;
    private final WorkerImages images;
    private final ImportImages kept;

    RosterClosing(Closing closing, WorkerImages images, ImportImages kept) {
        this.closing = closing;
        this.images = images;
        this.kept = kept;
    }

    /** That a row closes the record of its person. */
    record Wish(LocalDate on, ClosingReason reason, String paper) {}

    static @Nullable Wish read(ImportRow row, LocalDate today, @Nullable LocalDate born) {
        Optional<ClosingReason> reason = row.code(RosterFields.CLOSED_REASON).map(ClosingReason::valueOf);
        Optional<LocalDate> day = row.date(RosterFields.CLOSED_ON).map(DateText.Given::first);
        if (reason.isEmpty() && day.isEmpty()) {
            return null;
        }
        if (day.isEmpty()
                || reason.isEmpty()
                || day.get().isAfter(today)
                || born != null && day.get().isBefore(born)) {
            if (!row.bad()) {
                row.error(RosterFields.CLOSED_ON, PROBLEM + "closed-day", today.toString());
            }
            return null;
        }
        return new Wish(day.get(), reason.get(), row.text(RosterFields.CLOSED_PAPER));
    }

    void apply(List<ImportRow> rows, ImportContext context) {
        Map<Long, ImportRow> closed = new HashMap<>();
        for (ImportRow row : rows) {
            RosterMatch.Wanted wanted = row.kept(RosterMatch.Wanted.class);
            if (wanted != null && wanted.closes() && row.subject().isPresent()) {
                closed.put(row.subject().getAsLong(), row);
            }
        }
        Map<Long, String> before = images.ofWorkers(closed.keySet());
        List<Image> replaced = new ArrayList<>();
        closed.forEach((worker, row) -> {
            RosterMatch.Wanted wanted = Objects.requireNonNull(row.kept(RosterMatch.Wanted.class));
            Wish wish = Objects.requireNonNull(wanted.closing());
            if (closing.close(worker, null, wish.on(), wish.reason(), wish.paper(), context.source())
                    == Closing.Outcome.DONE) {
                int version = closing.find(worker).orElseThrow().version();
                replaced.add(new Image(RosterWriting.WORKER, worker, wanted.village(), before.get(worker), version));
            }
        });
        kept.keep(context.importId(), replaced);
    }
}
