package org.wutong.bureau.messages;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.messages.storage.OptOutRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.vocabulary.PhoneNumber;

/** Numbers that are not written to, whoever asks. Held by digest: from the list nobody reads a number. */
@Component
@Transactional
public class OptOuts {
    private final OptOutRows rows;
    private final Settings settings;
    private final Clock clock;
    private final Audit audit;

    OptOuts(OptOutRows rows, Settings settings, Clock clock, Audit audit) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return false when the number had opted out already */
    public boolean add(PhoneNumber phone, String reason) {
        mayWrite();
        String words = Messages.checked(reason);
        var id = rows.add(phone.digits(), words, clock.instant());
        id.ifPresent(made -> audit.record("opt-out", "phone", Long.toString(made), county(), words, ""));
        return id.isPresent();
    }

    /** The holder wants messages again. */
    public void end(long id, String reason) {
        mayWrite();
        String words = Messages.checked(reason);
        if (!rows.end(id, words, clock.instant())) {
            throw new MessageRefused("messages.refused.gone");
        }
        audit.record("opt-in", "phone", Long.toString(id), county(), words, "");
    }

    /** @param before only those older than this id; {@code Long.MAX_VALUE} for the newest */
    @Transactional(readOnly = true)
    public List<OptOut> before(long before, boolean endedToo, int most) {
        return rows.before(before, endedToo, most);
    }

    private static void mayWrite() {
        if (Acting.now().edit().to().isEmpty()) {
            throw new MessageRefused("messages.refused.reach", "");
        }
    }

    private String county() {
        return settings.county().orElse("0");
    }
}
