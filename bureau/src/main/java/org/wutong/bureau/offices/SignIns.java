package org.wutong.bureau.offices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes sign-ins, refusals and sign-outs into the audit trail. */
@Component
public class SignIns {
    private final Staff staff;
    private final Audit audit;
    private final Settings settings;

    SignIns(Staff staff, Audit audit, Settings settings) {
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
    }

    @Transactional
    public void accepted(Officer officer, String from) {
        staff.signedIn(officer.id());
        audit.record(officer.actor(), "sign-in", "staff", Long.toString(officer.id()), officer.viewScope(), null, from);
    }

    /** The login is recorded only where such a person exists: a password typed into the wrong field stays out of the trail. */
    @Transactional
    public void refused(String login, String from) {
        String known = staff.find(login).map(Officer::login).orElse("?");
        Actor unknown = new Actor(null, known, "-", Scope.NOTHING, Scope.NOTHING, Scope.NOTHING);
        audit.record(
                unknown, "sign-in-refused", "staff", null, settings.county().orElse("0"), null, from);
    }
}
