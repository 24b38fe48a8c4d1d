package org.wutong.bureau.policies.drafts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;

/** The audit record of everything done to a draft. */
@Component
public class DraftTrail {
    public static final String SUBJECT = "policy-draft";

    private final Audit audit;
    private final Settings settings;

    DraftTrail(Audit audit, Settings settings) {
        this.audit = audit;
        this.settings = settings;
    }

    /** The place that drafts belong to. */
    public String region() {
        return settings.county().orElse("0");
    }

    public void record(String action, long draft, @Nullable String reason, String detail) {
        audit.record(action, SUBJECT, Long.toString(draft), region(), reason, detail);
    }
}
