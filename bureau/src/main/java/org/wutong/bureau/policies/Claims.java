package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.ClaimSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.offices.WholeView;
import org.wutong.bureau.policies.storage.ClaimDecisions;
import org.wutong.rules.Decision;
import org.wutong.rules.Explanation;
import org.wutong.rules.Watch;
import org.wutong.rules.files.Frozen;

/**
 * Decides about what is no person but is paid for people: employers, placements. How many people an employer has does not depend on who
 * looks, so all of it is read with the whole view; whoever shows it takes care what its reader may see.
 */
@Component
public class Claims {
    private final Deciding deciding;
    private final PublishedPolicies policies;
    private final ClaimDecisions decisions;
    private final WholeView whole;
    private final ObjectProvider<ClaimSource> sources;

    Claims(
            Deciding deciding,
            PublishedPolicies policies,
            ClaimDecisions decisions,
            WholeView whole,
            ObjectProvider<ClaimSource> sources) {
        this.deciding = deciding;
        this.policies = policies;
        this.decisions = decisions;
        this.whole = whole;
        this.sources = sources;
    }

    /** A subject with those it is decided together with, in the order of ids. */
    record Group(Subject about, List<Subject> all) {}

    /** Kinds that can be decided and paid: listed by a duty, with somebody who is paid, known to the dictionary in force. */
    public Set<String> kinds() {
        return sources.stream()
                .map(ClaimSource::kind)
                .filter(kind -> deciding.source(kind).isPresent()
                        && policies.inForce().dictionary().kind(kind).isPresent())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The decisions about these alone, made together with their households as of a day. */
    public List<Decision> decide(String kind, Collection<Long> ids, LocalDate asOf) {
        Set<String> wanted = ids.stream().map(String::valueOf).collect(Collectors.toSet());
        return whole.look(() -> {
            List<Subject> subjects = Batches.byHousehold(source(kind).withHouseholds(ids));
            Deciding.Gathered gathered = deciding.gather(kind, subjects, asOf);
            return deciding.decide(gathered.of(subjects), asOf, gathered.ledger(), Watch.NOBODY).stream()
                    .filter(decision -> wanted.contains(decision.row().id()))
                    .toList();
        });
    }

    /** These as they are listed, by id; what is gone is absent. */
    public Map<Long, Subject> subjects(String kind, Collection<Long> ids) {
        return whole.look(() -> source(kind).withHouseholds(ids).stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(Subject::id, Function.identity())));
    }

    /** Who is paid, by subject. */
    public Map<Long, ClaimSource.Claim> claims(String kind, Collection<Long> ids) {
        return whole.look(() -> claimSource(kind).claims(ids));
    }

    /** The people that the facts of a rule count, by subject; see {@link ClaimSource#people}. */
    public Map<Long, List<Long>> people(String kind, Collection<Long> ids, Set<String> facts, LocalDate asOf) {
        return whole.look(() -> claimSource(kind).people(ids, facts, asOf));
    }

    /** Subjects that this organisation claims together under that name. */
    public Map<Long, ClaimSource.Claim> ofClaim(String kind, long employer, String together) {
        return whole.look(() -> claimSource(kind).claims(claimSource(kind).ofEmployer(employer)).entrySet().stream()
                .filter(one -> one.getValue().employer() == employer
                        && one.getValue().together().equals(together))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Those of these for whom anybody is on record. */
    public Set<Long> withPeople(String kind, Collection<Long> ids, LocalDate asOf) {
        return whole.look(() -> claimSource(kind).withPeople(ids, asOf));
    }

    /** What these rules owe, or may owe, to whomever. */
    public List<ClaimRow> owed(Collection<String> rules) {
        return whole.look(() -> decisions.owed(rules));
    }

    /** All that stands about what this employer is paid for. */
    public List<ClaimRow> ofEmployer(long employer) {
        return whole.look(() -> sources.stream()
                .filter(source -> kinds().contains(source.kind()))
                .flatMap(source -> decisions.of(source.kind(), source.ofEmployer(employer)).stream())
                .toList());
    }

    /** What stands about these in the cache. */
    public List<ClaimRow> standing(String kind, Collection<Long> ids) {
        return whole.look(() -> decisions.of(kind, ids));
    }

    Optional<Group> find(String kind, long subject) {
        if (!kinds().contains(kind)) {
            return Optional.empty();
        }
        List<Subject> all = whole.look(() -> source(kind).withHouseholds(List.of(subject)).stream()
                .sorted(Comparator.comparingLong(Subject::id))
                .toList());
        return all.stream().filter(one -> one.id() == subject).findFirst().map(about -> new Group(about, all));
    }

    Group group(String kind, long subject) {
        return find(kind, subject).orElseThrow();
    }

    Frozen frozen(String kind, Group group, long subject, LocalDate asOf) {
        return whole.look(() -> deciding.freeze(kind, group.all(), subject, asOf));
    }

    List<Explanation> explain(String kind, Group group, long subject, LocalDate asOf) {
        return whole.look(() -> deciding.explain(kind, group.all(), subject, asOf));
    }

    private SubjectSource source(String kind) {
        return deciding.source(kind).orElseThrow(() -> new IllegalArgumentException("no duty lists " + kind));
    }

    private ClaimSource claimSource(String kind) {
        return sources.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is paid for " + kind));
    }
}
