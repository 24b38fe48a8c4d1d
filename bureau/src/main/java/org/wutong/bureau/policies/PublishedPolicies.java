package org.wutong.bureau.policies;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.storage.Folders;
import org.wutong.bureau.policies.storage.PolicySets;
import org.wutong.bureau.policies.storage.Publications;
import org.wutong.bureau.policies.storage.ShippedFolders;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;

/**
 * Which policy set is in force on a day, and every set that ever was. A new bureau begins with the files the program ships; from
 * then on only publishing changes what is in force.
 */
@Component
public class PublishedPolicies {
    /** How long another program on the same database may have published before this one notices. */
    private static final long NANOS_KNOWN = Duration.ofSeconds(5).toNanos();

    private final PolicySets sets;
    private final Folders folders;
    private final Publications publications;
    private final ShippedFolders shippedFolders;
    private final BusinessDate businessDate;
    private final TransactionTemplate apart;
    private final Map<String, PolicySet> byHash = new ConcurrentHashMap<>();
    private final Map<String, PolicySet> byFolder = new ConcurrentHashMap<>();
    private volatile Timeline timeline = new Timeline(List.of(), 0);

    PublishedPolicies(
            PolicySets sets,
            Folders folders,
            Publications publications,
            ShippedFolders shippedFolders,
            BusinessDate businessDate,
            PlatformTransactionManager transactions) {
        this.sets = sets;
        this.folders = folders;
        this.publications = publications;
        this.shippedFolders = shippedFolders;
        this.businessDate = businessDate;
        // A set that the program holds in memory must not vanish with work that failed.
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Timeline(List<Publications.Entry> entries, long readAt) {
        boolean isFresh() {
            return !entries.isEmpty() && System.nanoTime() - readAt < NANOS_KNOWN;
        }
    }

    /** The set in force on the business date. */
    public PolicySet inForce() {
        return inForce(businessDate.today());
    }

    public PolicySet inForce(LocalDate day) {
        return ofFolder(entry(day).folder())
                .orElseThrow(() -> new IllegalStateException("the policy set in force on " + day + " is not stored"));
    }

    /** What put in force the set that is in force on a day. */
    public Publications.Entry entry(LocalDate day) {
        List<Publications.Entry> all = history();
        return all.stream().filter(one -> one.holdsOn(day)).findFirst().orElseGet(() -> all.get(all.size() - 1));
    }

    /** Everything that was ever put in force, by first day, the last first. */
    public List<Publications.Entry> history() {
        Timeline known = timeline;
        return known.isFresh() ? known.entries() : readAnew();
    }

    private synchronized List<Publications.Entry> readAnew() {
        List<Publications.Entry> entries = publications.all();
        if (entries.isEmpty()) {
            begin();
            entries = publications.all();
        }
        timeline = new Timeline(entries, System.nanoTime());
        return entries;
    }

    /** A set that is or was in force, as it is stored. */
    public Optional<PolicySet> ofHash(String hash) {
        return byHash.containsKey(hash) ? Optional.ofNullable(byHash.get(hash)) : found(byHash, hash, sets.files(hash));
    }

    /** The set of a folder that is stored and can be read without a mistake. */
    public Optional<PolicySet> ofFolder(String digest) {
        return byFolder.containsKey(digest)
                ? Optional.ofNullable(byFolder.get(digest))
                : found(byFolder, digest, folders.files(digest));
    }

    private static Optional<PolicySet> found(Map<String, PolicySet> known, String key, Map<String, String> files) {
        return files.isEmpty() ? Optional.empty() : Optional.of(known.computeIfAbsent(key, unread -> read(files)));
    }

    /** Stores a set and has it in force from a day on; to be called within the transaction of whoever decides so. */
    public PolicySet publish(Map<String, String> files, Publications.Act act) {
        PolicySet read = read(files);
        String folder = folders.keep(files);
        sets.keep(read.hash(), files);
        publications.add(read.hash(), folder, act);
        forget();
        return read;
    }

    /** Puts other files in force from today on, by nobody's decision: for tests and for a bureau that has no county yet. */
    PolicySet publish(Map<String, String> files) {
        PolicySet read = inTransaction(files, new Publications.Act(businessDate.today(), "", "", null, null));
        readAnew();
        return read;
    }

    private void begin() {
        Map<String, String> shipped = ShippedPolicies.files();
        inTransaction(shipped, new Publications.Act(null, "", "", null, null));
    }

    private PolicySet inTransaction(Map<String, String> files, Publications.Act act) {
        return Objects.requireNonNull(apart.execute(status -> {
            PolicySet read = publish(files, act);
            if (act.effectiveFrom() == null) {
                shippedFolders.add(folders.keep(files), ShippedPolicies.version(), null);
            }
            return read;
        }));
    }

    /** What is known of publications is read again, now and however the transaction ends. */
    private void forget() {
        timeline = new Timeline(List.of(), 0);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    timeline = new Timeline(List.of(), 0);
                }
            });
        }
    }

    private static PolicySet read(Map<String, String> files) {
        try {
            return PolicySet.load(PolicySource.of(files));
        } catch (IOException e) {
            throw new IllegalStateException("files in memory cannot fail to be read", e);
        }
    }

    /** The files that came with the program. */
    static Map<String, String> shipped() {
        return ShippedPolicies.files();
    }
}
