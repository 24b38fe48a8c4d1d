package org.wutong.bureau.dispatch.claims;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.claims.Placements.Placement;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.PartOfLife;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.register.LinkTarget;
import org.wutong.bureau.register.LinkTargets;
import org.wutong.spells.Window;

/**
 * Facts of the kind {@code placement}: one worker placed by one organiser, by id of the passenger. What the roster knows of the worker is
 * asked of its duty; months are those of {@link PartOfLife}, place, contract and insurance those of the last job that counts.
 */
@Component
@Transactional(readOnly = true)
class PlacementFacts implements FactSource, SubjectSource {
    static final String KIND = "placement";
    private static final String WORKER = "worker";
    private static final Set<String> OF_WORKER = Set.of("hukou_region", "rural_hukou", "poverty_alleviated");
    private static final String EMPLOYER = "employer";

    private final Placements placements;
    private final PartOfLife part;
    private final Employers employers;
    private final LinkTargets links;
    private final ObjectProvider<FactSource> sources;
    private final ObjectProvider<SubjectSource> lists;

    PlacementFacts(
            Placements placements,
            PartOfLife part,
            Employers employers,
            LinkTargets links,
            ObjectProvider<FactSource> sources,
            ObjectProvider<SubjectSource> lists) {
        this.placements = placements;
        this.part = part;
        this.employers = employers;
        this.links = links;
        this.sources = sources;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "organiser_kind",
                "organiser",
                "hukou_region",
                "work_region",
                "rural_hukou",
                "poverty_alleviated",
                "first_output",
                "contract_signed",
                "contract_months",
                "social_insurance",
                "organised",
                "months_in_year",
                "months_continuous",
                "months_stable");
    }

    @Override
    public List<Subject> everyone() {
        return subjects(placements.everyone().values());
    }

    @Override
    public List<Subject> withHouseholds(Collection<Long> ids) {
        List<Long> asked = placements.byPassengers(ids).values().stream()
                .map(one -> one.worker().id())
                .distinct()
                .toList();
        Set<Long> members = lists.stream()
                .filter(source -> source.kind().equals(WORKER))
                .flatMap(source -> source.withHouseholds(asked).stream())
                .map(Subject::id)
                .collect(Collectors.toCollection(HashSet::new));
        members.addAll(asked);
        return subjects(placements.ofWorkers(members).values());
    }

    private static List<Subject> subjects(Collection<Placement> found) {
        return found.stream()
                .map(one -> new Subject(
                        one.passenger().id(),
                        one.worker().household(),
                        one.passenger().region()))
                .toList();
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        Map<Long, Placement> found = placements.byPassengers(
                request.subjects().stream().map(Subject::id).toList());
        FactColumns known = ofWorkers(request, found.values());
        Set<Long> organisers = found.values().stream()
                .map(one -> one.batch().organiser())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, Employer> registered = employers.byIds(organisers);
        Map<Long, String> names = links.find(EMPLOYER)
                .map((LinkTarget target) -> target.written(organisers))
                .orElse(Map.of());
        found.forEach((id, one) -> {
            long worker = one.worker().id();
            OF_WORKER.forEach(fact -> into.put(fact, id, known.get(fact, worker)));
            Long organiser = one.batch().organiser();
            Employer by = organiser == null ? null : registered.get(organiser);
            into.put("organiser_kind", id, by == null ? null : organiserKind(by));
            into.put("organiser", id, organiser == null ? null : names.get(organiser));
            into.put("organised", id, true);
            into.put("first_output", id, one.firstOutput());
            ofJob(one, request, into);
        });
    }

    private void ofJob(Placement one, FactRequest request, FactColumns into) {
        long id = one.passenger().id();
        Spell last = one.jobs().get(one.jobs().size() - 1);
        into.put("work_region", id, part.workRegion(last));
        into.put("contract_signed", id, last.contractSigned());
        into.put("contract_months", id, whole(last.contractMonths()));
        into.put("social_insurance", id, last.socialInsurance());
        into.put(
                "months_in_year",
                id,
                whole(part.cumulative(one.jobs(), request.asOf(), window("months_in_year", request))
                        .whole()));
        into.put(
                "months_continuous",
                id,
                whole(part.continuous(
                                one.jobs(),
                                request.asOf(),
                                window("months_continuous", request),
                                request.gapDays().getOrDefault("months_continuous", 0))
                        .whole()));
        into.put(
                "months_stable",
                id,
                whole(part.stable(one.jobs(), request.asOf(), window("months_stable", request))
                        .whole()));
    }

    /** What the roster tells of the workers. */
    private FactColumns ofWorkers(FactRequest request, Collection<Placement> found) {
        FactColumns known = new FactColumns();
        Collection<Subject> people = found.stream()
                .map(one -> new Subject(
                        one.worker().id(),
                        one.worker().household(),
                        one.worker().region()))
                .collect(Collectors.toMap(Subject::id, Function.identity(), (a, b) -> a))
                .values();
        FactRequest asked = new FactRequest(List.copyOf(people), request.asOf(), Map.of());
        sources.stream()
                .filter(source ->
                        source.kind().equals(WORKER) && source.facts().stream().anyMatch(OF_WORKER::contains))
                .forEach(source -> source.publish(asked, known));
        return known;
    }

    /** The kinds of organisers rules know; anything else is not known to be one. */
    private static @Nullable String organiserKind(Employer by) {
        return switch (by.kind()) {
            case AGENCY, BROKER, HR_COMPANY -> by.kind().name().toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    private static Window window(String fact, FactRequest request) {
        FactRequest.Window asked = request.windows().get(fact);
        return asked == null ? Window.calendarYear(request.asOf().getYear()) : new Window(asked.from(), asked.to());
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }
}
