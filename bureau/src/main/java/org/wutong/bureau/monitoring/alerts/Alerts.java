package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.Reached;
import org.wutong.bureau.monitoring.storage.AlertList;
import org.wutong.bureau.monitoring.storage.AlertSteps;
import org.wutong.bureau.monitoring.storage.AlertSteps.Touched;
import org.wutong.bureau.monitoring.storage.AlertTallies;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.register.KeysetPage;

/** Alerts as members of staff see them and deal with them, within their scopes. */
@Component
@Transactional
public class Alerts {
    private static final String SOURCE = "alert";

    private final AlertBook book;
    private final AlertList list;
    private final AlertSteps steps;
    private final AlertTallies tallies;
    private final Reached reached;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Audit audit;

    Alerts(
            AlertBook book,
            AlertList list,
            AlertSteps steps,
            AlertTallies tallies,
            Reached reached,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Audit audit) {
        this.book = book;
        this.list = list;
        this.steps = steps;
        this.tallies = tallies;
        this.reached = reached;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.audit = audit;
    }

    /** Which alerts are listed. */
    public enum View {
        /** Open ones that wait for whoever looks, by 包联. */
        MINE,
        /** Open ones that wait at the own office. */
        OFFICE,
        OPEN,
        OVERDUE,
        SNOOZED,
        CLOSED,
        GONE
    }

    /**
     * What is listed.
     *
     * @param office place of whoever looks, for {@link View#OFFICE}
     * @param place begins the codes of the places
     * @param rule null for every rule
     */
    public record Wanted(
            View view,
            String office,
            String place,
            @Nullable String rule) {
        public Wanted as(View other) {
            return new Wanted(other, office, place, rule);
        }
    }

    /** A call or a visit. @param next when to try again */
    public record Note(
            AlertStep.Way way,
            String contact,
            String text,
            @Nullable LocalDate next) {}

    @Transactional(readOnly = true)
    public KeysetPage<Alert> page(Wanted wanted, @Nullable String at, int size) {
        return list.page(wanted, businessDate.today(), at, size);
    }

    @Transactional(readOnly = true)
    public List<Alert> all(Wanted wanted, int most) {
        return list.all(wanted, businessDate.today(), most);
    }

    @Transactional(readOnly = true)
    public List<Alert> all(Collection<Long> ids) {
        return list.all(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Alert> find(long id) {
        return list.all(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Alert> ofWorker(long worker, int most) {
        return list.ofWorker(worker, most);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AlertStep> steps(long alert) {
        return steps.of(alert);
    }

    @Transactional(readOnly = true)
    public Map<View, Long> counts(Wanted wanted) {
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            counts.put(view, list.count(wanted.as(view), businessDate.today()));
        }
        return counts;
    }

    /** How many wait, by rule, below a place. */
    @Transactional(readOnly = true)
    public Map<String, Long> byRule(String place) {
        return tallies.byRule(place, businessDate.today());
    }

    /**
     * Records a call or a visit today about open alerts. Where it reached the person, everybody who waits for that hears of it.
     *
     * @return how many alerts it was recorded of
     * @throws IllegalArgumentException when the rules know no such contact
     */
    public int note(Collection<Long> alerts, Note note) {
        AlertBook.Contact contact = book.contact(note.contact())
                .orElseThrow(() -> new IllegalArgumentException("no contact '" + note.contact() + "'"));
        LocalDate today = businessDate.today();
        List<Touched> touched = steps.note(alerts, today, note.way(), note.contact(), note.text(), note.next());
        trail(touched, "alert-note", note.way() + " " + note.contact());
        if (contact.reached()) {
            reached.tell(touched.stream().map(Touched::worker).distinct().toList(), today, SOURCE);
        }
        return touched.size();
    }

    /** Puts open alerts off; each is due its time after the day. @return how many */
    public int snooze(Collection<Long> alerts, LocalDate until, String why) {
        int snoozed = 0;
        LocalDate today = businessDate.today();
        for (AlertRule rule : book.rules()) {
            List<Long> ofRule = list.all(alerts).stream()
                    .filter(alert -> alert.rule().equals(rule.id()))
                    .map(Alert::id)
                    .toList();
            List<Touched> touched =
                    steps.snooze(ofRule, today, until, workingDays.after(until, rule.workingDays()), why);
            trail(touched, "alert-snooze", until + " " + why);
            snoozed += touched.size();
        }
        return snoozed;
    }

    /**
     * Closes open alerts with an outcome; the cause opens none again.
     *
     * @return how many
     * @throws IllegalArgumentException when the rules know no such outcome
     */
    public int close(Collection<Long> alerts, String outcome, String note) {
        if (book.outcome(outcome).isEmpty()) {
            throw new IllegalArgumentException("no outcome '" + outcome + "'");
        }
        List<Touched> touched = steps.close(alerts, businessDate.today(), outcome, note);
        trail(touched, "alert-close", outcome);
        return touched.size();
    }

    /** Takes a closing back. @return false when it is not closed, or out of reach */
    public boolean reopen(long alert) {
        LocalDate today = businessDate.today();
        int days = find(alert)
                .flatMap(one -> book.rule(one.rule()))
                .map(AlertRule::workingDays)
                .orElse(1);
        List<Touched> touched = steps.reopen(alert, today, workingDays.after(today, days));
        trail(touched, "alert-reopen", "");
        // Its cause may have gone meanwhile.
        reached.lookAgain(touched.stream().map(Touched::worker).toList());
        return !touched.isEmpty();
    }

    private void trail(List<Touched> touched, String action, String text) {
        touched.forEach(one ->
                audit.record(action, "worker", Long.toString(one.worker()), one.region(), one.rule(), text.strip()));
    }
}
