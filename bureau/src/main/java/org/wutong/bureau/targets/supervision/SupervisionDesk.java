package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.targets.storage.SupervisionRows;

/** Opens cases and takes steps with them, by the table of states. What is forbidden leaves an entry in the trail. */
@Component
public class SupervisionDesk {
    static final String SUBJECT = "supervision";
    private static final int LONGEST = 2_000;

    private final SupervisionRows rows;
    private final Watching watching;
    private final SupervisionBook book;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Acts acts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SupervisionDesk(
            SupervisionRows rows,
            Watching watching,
            SupervisionBook book,
            ReportingTree tree,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Acts acts,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.watching = watching;
        this.book = book;
        this.tree = tree;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.acts = acts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Opens cases in one transaction; those that stand open already are left out.
     *
     * @return ids of the cases opened
     * @throws Forbidden when any place is not below whoever acts; nothing is opened then
     * @throws Refused when words are missing or the day set lies in the past
     */
    public List<Long> open(Officer me, List<NewCase> drafts) {
        LocalDate today = businessDate.today();
        for (NewCase draft : drafts) {
            if (tree.find(draft.place()).isEmpty()
                    || Moves.allowed(Step.OPEN, null, me, draft.place()).isEmpty()) {
                throw forbidden(me, Step.OPEN, null, draft.place());
            }
            check(draft, today);
        }
        return acts.within(me, () -> {
            List<Long> opened = new ArrayList<>();
            for (NewCase draft : drafts) {
                open(me, draft, today).ifPresent(opened::add);
            }
            events.publishEvent(new SupervisionChanged());
            return opened;
        });
    }

    private Optional<Long> open(Officer me, NewCase draft, LocalDate today) {
        Level level = book.first();
        LocalDate finish = draft.finishOn() == null ? workingDays.after(today, book.finishDays()) : draft.finishOn();
        LocalDate due = earlier(due(CaseState.OPENED, today), finish);
        String owner = Objects.requireNonNull(me.editScope());
        Optional<Long> id = rows.add(draft, owner, level, due, finish, today);
        id.ifPresent(one -> {
            rows.note(
                    one,
                    draft.place(),
                    null,
                    new SupervisionRows.Moved(Step.OPEN, CaseState.OPENED, level.id(), due, null, today),
                    Words.said(draft.asked()));
            audit.record(
                    "supervision-step",
                    SUBJECT,
                    Long.toString(one),
                    draft.place(),
                    null,
                    Step.OPEN.word() + " " + draft.about() + " " + draft.subject());
        });
        return id;
    }

    private static void check(NewCase draft, LocalDate today) {
        if (draft.asked().isBlank() || draft.asked().length() > LONGEST) {
            throw new Refused("supervision.refused.asked", LONGEST);
        }
        if (draft.about() == About.FREE && draft.title().isBlank()) {
            throw new Refused("supervision.refused.title");
        }
        LocalDate finish = draft.finishOn();
        if (finish != null && !finish.isAfter(today)) {
            throw new Refused("supervision.refused.finish", finish.toString(), today.toString());
        }
    }

    public Optional<SupervisionCase> find(Officer me, long id) {
        return acts.within(me, () -> rows.find(id));
    }

    public List<StepTaken> steps(Officer me, long id) {
        return acts.within(me, () -> rows.steps(id));
    }

    /**
     * Takes a step.
     *
     * @throws Forbidden when the table of states does not have it for whoever acts
     * @throws Refused when words or a day are missing, or the figures say otherwise
     */
    public void act(Officer me, Step step, long id, Words words) {
        SupervisionCase seen = find(me, id).orElseThrow(() -> forbidden(me, step, id, ""));
        if (Moves.allowed(step, seen.state(), me, seen.place()).isEmpty()) {
            throw forbidden(me, step, id, seen.place());
        }
        check(step, words);
        acts.within(me, () -> {
            SupervisionCase one = rows.held(id).orElseThrow();
            Move move = Moves.allowed(step, one.state(), me, one.place())
                    .orElseThrow(() -> new Refused("supervision.refused.moved"));
            if (words.outcome() == Outcome.CAUGHT_UP && !watching.caughtUp(one)) {
                throw new Refused("supervision.refused.behind");
            }
            take(one, move, words);
            events.publishEvent(new SupervisionChanged());
            return true;
        });
    }

    private void check(Step step, Words words) {
        LocalDate today = businessDate.today();
        LocalDate day = words.day();
        if (step.needsWords() && words.said().isBlank() || words.said().length() > LONGEST) {
            throw new Refused("supervision.refused.words", LONGEST);
        }
        if (step == Step.TALK
                && (day == null || day.isAfter(today) || words.people().isBlank())) {
            throw new Refused("supervision.refused.talk", today.toString());
        }
        if (step == Step.ANSWER && (day == null || day.isBefore(today))) {
            throw new Refused("supervision.refused.measures", today.toString());
        }
        if (step == Step.CLOSE && (words.outcome() == null || words.outcome() == Outcome.LAPSED)) {
            throw new Refused("supervision.refused.outcome");
        }
    }

    /** Within the transaction of whoever acts, the program too: moves, notes, audits. */
    void take(SupervisionCase one, Move move, Words words) {
        LocalDate today = businessDate.today();
        Level level = book.level(one.level());
        LocalDate due = null;
        LocalDate finish = null;
        if (move.step() == Step.RAISE) {
            level = book.above(one.level()).orElseThrow(() -> new Refused("supervision.refused.highest"));
            due = workingDays.after(today, level.workingDays());
            finish = due.isAfter(one.finishOn()) ? due : null;
        } else if (move.step() == Step.INSTRUCT || move.from() == move.to()) {
            due = one.dueOn();
        } else if (move.to().open()) {
            finish = move.step() == Step.REOPEN && one.finishOn().isBefore(today)
                    ? due(CaseState.ANSWERED, today)
                    : null;
            due = due(move.to(), today, finish == null ? one.finishOn() : finish);
        }
        Words told = move.step() == Step.LAPSE
                ? new Words(words.said(), words.day(), words.people(), Outcome.LAPSED)
                : words;
        rows.move(one, new SupervisionRows.Moved(move.step(), move.to(), level.id(), due, finish, today), told);
        audit.record(
                "supervision-step",
                SUBJECT,
                Long.toString(one.id()),
                one.place(),
                words.said().isBlank() ? null : words.said(),
                move.step().word() + " " + level.id());
    }

    private LocalDate due(CaseState state, LocalDate today, LocalDate finish) {
        return state == CaseState.CHECKED ? finish : earlier(due(state, today), finish);
    }

    private LocalDate due(CaseState state, LocalDate today) {
        return workingDays.after(today, Objects.requireNonNull(book.days().get(state)));
    }

    /** Where the day set has passed already, who has to act still has the time of the state. */
    private LocalDate earlier(LocalDate due, LocalDate finish) {
        return finish.isBefore(due) && finish.isAfter(businessDate.today()) ? finish : due;
    }

    private Forbidden forbidden(Officer me, Step step, @Nullable Long id, String place) {
        acts.within(me, () -> {
            audit.record(
                    "supervision-refused", SUBJECT, id == null ? null : Long.toString(id), place, null, step.word());
            return true;
        });
        return new Forbidden();
    }
}
