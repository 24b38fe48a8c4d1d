package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.targets.storage.AssignmentRows;
import org.wutong.bureau.targets.storage.MeetingRows;

/** Writes down meetings, gives what they decide to places, and follows it to its end. */
@Component
public class MeetingDesk {
    private static final int LONGEST = 2_000;
    private static final String SUBJECT = "assignment";

    private final MeetingRows meetings;
    private final AssignmentRows assignments;
    private final Ledgers ledgers;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Acts acts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    MeetingDesk(
            MeetingRows meetings,
            AssignmentRows assignments,
            Ledgers ledgers,
            ReportingTree tree,
            BusinessDate businessDate,
            Acts acts,
            Audit audit,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.assignments = assignments;
        this.ledgers = ledgers;
        this.tree = tree;
        this.businessDate = businessDate;
        this.acts = acts;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Refused when the group, the title or the day is missing */
    public long add(Officer me, MeetingDraft draft) {
        String place = office(me);
        MeetingDraft.Kept kept = draft.kept(businessDate.today());
        return acts.within(me, () -> {
            group(kept.workGroup());
            long id = meetings.add(place, kept);
            audit.record("meeting-add", "meeting", Long.toString(id), place, null, kept.title());
            return id;
        });
    }

    /** @return false when somebody else changed it meanwhile */
    public boolean change(Officer me, long id, int version, MeetingDraft draft) {
        String place = office(me);
        MeetingDraft.Kept kept = draft.kept(businessDate.today());
        return acts.within(me, () -> {
            group(kept.workGroup());
            boolean changed =
                    meetings.find(id).filter(one -> mayChange(me, one)).isPresent()
                            && meetings.change(id, version, kept);
            if (changed) {
                audit.record("meeting-change", "meeting", Long.toString(id), place, null, kept.title());
            }
            return changed;
        });
    }

    public static boolean mayChange(Officer me, Meeting meeting) {
        return me.may(Right.STEER) && meeting.region().equals(me.editScope());
    }

    /**
     * Gives a place something to do.
     *
     * @throws Forbidden when the place is neither the own nor below it
     * @throws Refused when something is missing or the day lies in the past
     */
    public long give(Officer me, NewAssignment draft) {
        String at = office(me);
        String place = draft.place() == null ? "" : draft.place();
        String what = draft.what() == null ? "" : draft.what().strip();
        LocalDate due = draft.dueOn();
        LocalDate today = businessDate.today();
        if (what.isEmpty() || what.length() > LONGEST || due == null || due.isBefore(today)) {
            throw new Refused("supervision.refused.assignment", today.toString());
        }
        if (!place.startsWith(at) || tree.find(place).isEmpty()) {
            throw forbidden(me, null, at, "give " + place);
        }
        return acts.within(me, () -> {
            Long meetingId = draft.meeting();
            Meeting meeting = meetingId == null
                    ? null
                    : meetings.find(meetingId)
                            .filter(one -> mayChange(me, one))
                            .orElseThrow(() -> new Refused("supervision.refused.meeting"));
            Long group = meeting == null ? draft.workGroup() : Long.valueOf(meeting.workGroup());
            if (group == null) {
                throw new Refused("supervision.refused.group");
            }
            String source = meeting == null ? group(group).name() : meeting.title() + " " + meeting.heldOn();
            String who = draft.who() == null ? "" : draft.who().strip();
            long id = assignments.add(
                    new AssignmentRows.Given(meetingId, group, at, source, place, what, who, due), today);
            audit.record("assignment-step", SUBJECT, Long.toString(id), place, null, "give " + due);
            events.publishEvent(new SupervisionChanged());
            return id;
        });
    }

    /**
     * Takes a step with what a place was given.
     *
     * @throws Forbidden when the table does not have it for whoever acts
     */
    public void act(Officer me, AssignmentStep step, long id, String said) {
        Assignment one =
                acts.within(me, () -> assignments.find(id)).orElseThrow(() -> forbidden(me, id, "", step.word()));
        if (!step.allowed(me, one)) {
            throw forbidden(me, id, one.place(), step.word());
        }
        String words = said.strip();
        if (step.needsWords() && words.isEmpty() || words.length() > LONGEST) {
            throw new Refused("supervision.refused.words", LONGEST);
        }
        acts.within(me, () -> {
            if (!assignments.move(one, step, words, businessDate.today())) {
                throw new Refused("supervision.refused.moved");
            }
            audit.record(
                    "assignment-step",
                    SUBJECT,
                    Long.toString(id),
                    one.place(),
                    words.isEmpty() ? null : words,
                    step.word());
            events.publishEvent(new SupervisionChanged());
            return true;
        });
    }

    public Optional<Assignment> assignment(Officer me, long id) {
        return acts.within(me, () -> assignments.find(id));
    }

    public List<Assignment> ofMeeting(Officer me, long meeting) {
        return acts.within(me, () -> assignments.ofMeeting(meeting));
    }

    public List<Assignment> ofGroup(Officer me, long group) {
        return acts.within(me, () -> assignments.ofGroup(group));
    }

    /** What is not over of a place and below it. */
    public List<Assignment> open(Officer me, String place, int most) {
        return acts.within(me, () -> assignments.open(place, most));
    }

    private WorkGroup group(long id) {
        return ledgers.find(WorkGroup.class, id)
                .map(Entry::record)
                .orElseThrow(() -> new Refused("supervision.refused.group"));
    }

    private static String office(Officer me) {
        String edit = me.editScope();
        if (edit == null || !me.may(Right.STEER)) {
            throw new Forbidden();
        }
        return edit;
    }

    private Forbidden forbidden(Officer me, @Nullable Long id, String place, String what) {
        acts.within(me, () -> {
            audit.record("supervision-refused", SUBJECT, id == null ? null : Long.toString(id), place, null, what);
            return true;
        });
        return new Forbidden();
    }
}
