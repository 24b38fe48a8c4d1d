package org.wutong.bureau.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.SecondFactorRows;
import org.wutong.bureau.grants.storage.SecondFactorRows.Kept;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Vault;

/** One-time codes of members of staff. The secret is sealed; a code works once; after some wrong ones there is a pause. */
@Component
public class SecondFactor {
    private static final int SECRET_BYTES = 20;
    private static final int FAILURES_BEFORE_PAUSE = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final SecondFactorRows rows;
    private final GrantRules rules;
    private final Vault vault;
    private final Clock clock;
    private final Audit audit;
    private final CaseDesk desk;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(SecondFactorRows rows, GrantRules rules, Vault vault, Clock clock, Audit audit, CaseDesk desk) {
        this.rows = rows;
        this.rules = rules;
        this.vault = vault;
        this.clock = clock;
        this.audit = audit;
        this.desk = desk;
    }

    /** What is typed into an authenticator. */
    public record Secret(String text, String uri) {}

    /** What came of a code. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Nothing was set up yet. */
        NONE,
        PAUSED
    }

    public boolean isSetUp(Officer me) {
        return desk.within(me, () -> rows.find(me.id()).filter(Kept::confirmed).isPresent());
    }

    /** Makes a new secret, to be confirmed by a first code; one that is confirmed already stays until then. */
    public Secret begin(Officer me) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return desk.within(me, () -> {
            if (rows.find(me.id()).filter(Kept::confirmed).isPresent()) {
                throw new Refused("grants.code.stands");
            }
            rows.put(me.id(), vault.seal(secret));
            String text = Base32.of(secret);
            return new Secret(
                    text,
                    "otpauth://totp/Wutong:" + me.login() + "?secret=" + text + "&issuer=Wutong&period="
                            + rules.secondFactor().seconds() + "&digits="
                            + rules.secondFactor().digits());
        });
    }

    /** The first code, which shows that the secret arrived. */
    public Outcome confirm(Officer me, String code) {
        return desk.within(me, () -> {
            Outcome outcome = tried(me, code, false);
            if (outcome == Outcome.RIGHT) {
                rows.confirm(me.id());
                audit.record("second-factor", "staff", Long.toString(me.id()), "", null, "confirmed");
            }
            return outcome;
        });
    }

    /** Takes away what somebody set up, whose telephone was lost; they begin anew. */
    public void forget(Officer me, Officer whose) {
        if (!me.may(Right.ADMINISTER)) {
            throw new Forbidden();
        }
        desk.within(me, () -> {
            rows.forget(whose.id());
            audit.record("second-factor", "staff", Long.toString(whose.id()), "", null, "forgotten");
            return true;
        });
    }

    /** Tries a code in a transaction of its own, so that a wrong one counts whatever becomes of the command it was for. */
    public Outcome verify(Officer me, String code) {
        return desk.within(me, () -> tried(me, code, true));
    }

    private Outcome tried(Officer me, String code, boolean confirmed) {
        Kept kept =
                rows.held(me.id()).filter(one -> one.confirmed() || !confirmed).orElse(null);
        if (kept == null) {
            return Outcome.NONE;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (kept.lockedUntil() != null && kept.lockedUntil().isAfter(now)) {
            return Outcome.PAUSED;
        }
        OptionalLong step = matching(vault.unseal(kept.secret()), code.strip(), kept.lastStep());
        if (step.isPresent()) {
            rows.used(me.id(), step.getAsLong());
            return Outcome.RIGHT;
        }
        boolean pause = kept.failures() + 1 >= FAILURES_BEFORE_PAUSE;
        rows.failed(me.id(), pause ? 0 : kept.failures() + 1, pause ? now.plus(PAUSE) : null);
        audit.record("second-factor", "staff", Long.toString(me.id()), "", null, "wrong code");
        return Outcome.WRONG;
    }

    private OptionalLong matching(byte[] secret, String code, long used) {
        GrantRules.SecondFactorRules how = rules.secondFactor();
        long now = Totp.step(clock.instant().getEpochSecond(), how.seconds());
        for (long step = now - how.stepsEitherWay(); step <= now + how.stepsEitherWay(); step++) {
            byte[] right = Totp.code(secret, step, how.digits()).getBytes(StandardCharsets.US_ASCII);
            if (step > used && MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
