package org.wutong.bureau.policies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.storage.FrozenRecords;
import org.wutong.rules.PolicySet;
import org.wutong.rules.files.Frozen;

/**
 * Freezes decisions that are acted on, and decides them again from their own record. The id of a record is the digest of its bytes, so
 * that it stands on a sheet before the record is kept, and tells whether the record was touched.
 */
@Component
public class Freezing {
    private static final int SHORT = 12;

    private final Deciding deciding;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final FrozenRecords records;
    private final Claims claims;

    Freezing(
            Deciding deciding,
            PublishedPolicies policies,
            BusinessDate businessDate,
            FrozenRecords records,
            Claims claims) {
        this.deciding = deciding;
        this.policies = policies;
        this.businessDate = businessDate;
        this.records = records;
        this.claims = claims;
    }

    /**
     * A record decided again.
     *
     * @param text what the record's own facts give today under its own policy set; empty when that set or the text cannot be read
     * @param intact whether the record still has the digest it is known by
     */
    public record Replay(Optional<Frozen> frozen, String text, boolean intact, boolean same, String engineNow) {}

    /** The id that freezing today's decisions about this person would give. */
    @Transactional
    public String idOf(long worker) {
        return digest(text(worker));
    }

    /** Keeps today's decisions about this person; the same again is kept once. @return the id */
    @Transactional
    public String freeze(long worker) {
        LocalDate asOf = businessDate.today();
        List<Subject> household = household(worker);
        Subject about =
                household.stream().filter(one -> one.id() == worker).findFirst().orElseThrow();
        PolicySet set = policies.inForce();
        String text = deciding.freeze(Deciding.WORKER, household, worker, asOf).text(set.dictionary());
        String id = digest(text);
        records.add(id, worker, about.region(), asOf, set.hash(), Frozen.ENGINE, text);
        return id;
    }

    /** The same of what is no person, as a whole, whoever asks. */
    @Transactional
    public String freeze(String kind, long subject) {
        LocalDate asOf = businessDate.today();
        PolicySet set = policies.inForce();
        Claims.Group group = claims.group(kind, subject);
        String text = claims.frozen(kind, group, subject, asOf).text(set.dictionary());
        String id = digest(text);
        records.addOf(
                id,
                new FrozenRecords.About(kind, subject),
                group.about().region(),
                asOf,
                set.hash(),
                Frozen.ENGINE,
                text);
        return id;
    }

    /** The id that freezing today's decisions about this would give. */
    @Transactional
    public String idOf(String kind, long subject) {
        return digest(claims.frozen(kind, claims.group(kind, subject), subject, businessDate.today())
                .text(policies.inForce().dictionary()));
    }

    /** Decides a kept record again, under the policy set it names. */
    @Transactional(readOnly = true)
    public Replay replay(FrozenRecords.Kept kept) {
        boolean intact = digest(kept.content()).equals(kept.id());
        Optional<PolicySet> set = Frozen.policiesOf(kept.content()).flatMap(policies::ofHash);
        try {
            if (set.isPresent()) {
                Frozen frozen = Frozen.read(kept.content(), set.get().dictionary());
                String text = frozen.replay(set.get()).text(set.get().dictionary());
                return new Replay(Optional.of(frozen), text, intact, text.equals(kept.content()), Frozen.ENGINE);
            }
        } catch (IllegalArgumentException e) {
            // A record that cannot be read is shown as it is, and as one that differs.
        }
        return new Replay(Optional.empty(), "", intact, false, Frozen.ENGINE);
    }

    public static String shortId(String id) {
        return id.substring(0, Math.min(SHORT, id.length()));
    }

    private String text(long worker) {
        return deciding.freeze(Deciding.WORKER, household(worker), worker, businessDate.today())
                .text(policies.inForce().dictionary());
    }

    private List<Subject> household(long worker) {
        return deciding.workers().withHouseholds(List.of(worker)).stream()
                .sorted(java.util.Comparator.comparingLong(Subject::id))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
