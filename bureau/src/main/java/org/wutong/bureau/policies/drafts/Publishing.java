package org.wutong.bureau.policies.drafts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.DraftRows;
import org.wutong.bureau.policies.storage.Folders;
import org.wutong.bureau.policies.storage.Publications;

/** Two people put a draft in force: one hands it in, another looks and publishes it or sends it back. */
@Component
public class Publishing {
    private final DraftRows rows;
    private final Folders folders;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final ComingIntoForce comingIntoForce;
    private final DraftTrail trail;

    Publishing(
            DraftRows rows,
            Folders folders,
            PublishedPolicies policies,
            BusinessDate businessDate,
            ComingIntoForce comingIntoForce,
            DraftTrail trail) {
        this.rows = rows;
        this.folders = folders;
        this.policies = policies;
        this.businessDate = businessDate;
        this.comingIntoForce = comingIntoForce;
        this.trail = trail;
    }

    @Transactional
    public void submit(long id, int revision, String said) {
        Draft draft = held(id, Draft.State.EDITING, revision);
        sound(draft);
        rows.submitted(id);
        rows.state(id, Draft.State.SUBMITTED, said.strip());
        trail.record("draft-submit", id, null, draft.revision() + " " + said.strip());
    }

    /** Whoever drafts takes back what nobody has looked at yet. */
    @Transactional
    public void withdraw(long id) {
        Draft draft = held(id, Draft.State.SUBMITTED);
        rows.state(id, Draft.State.EDITING, "");
        trail.record("draft-withdraw", id, null, draft.name());
    }

    @Transactional
    public void sendBack(long id, String said) {
        Draft draft = held(id, Draft.State.SUBMITTED);
        if (said.isBlank()) {
            throw new DraftRefused("policies.drafts.refused.no-note");
        }
        rows.state(id, Draft.State.EDITING, said.strip());
        trail.record("draft-return", id, said.strip(), draft.name());
    }

    /**
     * Puts the set of a draft in force from a day on.
     *
     * @param revision the save that was looked at
     * @param reason why from a day that has passed; blank else
     */
    @Transactional
    public void publish(long id, int revision, LocalDate from, String note, String reason) {
        Draft draft = held(id, Draft.State.SUBMITTED, revision);
        if (isOwn(draft)) {
            throw new DraftRefused("policies.drafts.refused.own");
        }
        if (from.isBefore(businessDate.today()) && reason.isBlank()) {
            throw new DraftRefused(
                    "policies.drafts.refused.past", businessDate.today().toString());
        }
        Map<String, String> files = sound(draft);
        String why = reason.isBlank() ? null : reason.strip();
        policies.publish(files, new Publications.Act(from, draft.authorName(), note.strip(), why, id));
        rows.state(id, Draft.State.PUBLISHED, note.strip());
        trail.record("draft-publish", id, why, from + " " + draft.name());
        if (!from.isAfter(businessDate.today())) {
            comingIntoForce.decideAnew();
        }
    }

    /** Whether whoever acts has written some of it, or handed it in: then somebody else must publish it. */
    public boolean isOwn(Draft draft) {
        Long me = Acting.now().staff();
        Set<Long> hands = rows.revisions(draft.id()).stream()
                .map(Revision::savedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return me == null || hands.contains(me) || me.equals(draft.submittedBy());
    }

    /** Its files, if they can be read, all cases come out right and something would change. */
    private Map<String, String> sound(Draft draft) {
        Map<String, String> files = folders.files(draft.folder());
        Findings findings = Check.all(files);
        if (!findings.errors().isEmpty()) {
            throw new DraftRefused(
                    "policies.drafts.refused.errors", findings.errors().size());
        }
        if (!findings.failing().isEmpty()) {
            throw new DraftRefused(
                    "policies.drafts.refused.cases", findings.failing().size());
        }
        if (draft.folder().equals(policies.entry(businessDate.today()).folder())) {
            throw new DraftRefused("policies.drafts.refused.same");
        }
        return files;
    }

    private Draft held(long id, Draft.State state, int revision) {
        Draft draft = held(id, state);
        if (draft.revision() != revision) {
            throw new DraftRefused("policies.drafts.refused.newer");
        }
        return draft;
    }

    private Draft held(long id, Draft.State state) {
        Draft draft = rows.hold(id).orElseThrow(() -> new DraftRefused("policies.drafts.refused.gone"));
        if (draft.state() != state) {
            throw new DraftRefused("policies.drafts.refused.state." + draft.state());
        }
        return draft;
    }
}
