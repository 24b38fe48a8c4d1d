package org.wutong.bureau.policies.web;

import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftTrail;
import org.wutong.bureau.policies.drafts.Publishing;

/** What somebody may do at the policy desk: a button exists exactly where this says so. */
@Component
class DeskRights {
    private final DraftTrail trail;
    private final Publishing publishing;

    DeskRights(DraftTrail trail, Publishing publishing) {
        this.trail = trail;
        this.publishing = publishing;
    }

    boolean mayDraft(Officer me) {
        return me.may(Right.DRAFT) && me.actor().view().covers(trail.region());
    }

    boolean mayWrite(Officer me, Draft draft) {
        return mayDraft(me) && draft.isOpen();
    }

    boolean mayDecide(Officer me, Draft draft) {
        return me.may(Right.PUBLISH) && me.actor().view().covers(trail.region()) && draft.isSubmitted();
    }

    boolean mayPublish(Officer me, Draft draft) {
        return mayDecide(me, draft) && !publishing.isOwn(draft);
    }
}
