package org.wutong.bureau.employers;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employers.storage.EmployerRows;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.vocabulary.RegionCode;

/** Employers as subjects of rules: where they stand, what they are. What is counted of their people is told by who keeps jobs. */
@Component
@Transactional(readOnly = true)
class EmployerSubjects implements SubjectSource, SubjectCards, FactSource {
    static final String KIND = "employer";

    /** Kinds the dictionary knows by the same word; of any other the kind is not known to rules. */
    private static final Set<EmployerKind> KNOWN = EnumSet.of(
            EmployerKind.WORKSHOP,
            EmployerKind.ENTERPRISE,
            EmployerKind.COOPERATIVE,
            EmployerKind.FAMILY_FARM,
            EmployerKind.LARGE_GROWER,
            EmployerKind.AGENCY,
            EmployerKind.BROKER,
            EmployerKind.HOME_SERVICE,
            EmployerKind.PRIVATE_NONFIRM,
            EmployerKind.SOCIETY);

    private final EmployerRows rows;
    private final ReportingTree tree;
    private final Settings settings;

    EmployerSubjects(EmployerRows rows, ReportingTree tree, Settings settings) {
        this.rows = rows;
        this.tree = tree;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> facts() {
        return Set.of("region", "kind", "size", "workshop_recognised");
    }

    @Override
    public List<Subject> everyone() {
        return subjects(rows.everyone());
    }

    @Override
    public List<Subject> withHouseholds(Collection<Long> ids) {
        return subjects(rows.byIds(ids));
    }

    private List<Subject> subjects(List<Employer> found) {
        return found.stream()
                .map(one -> new Subject(one.id(), null, place(one)))
                .toList();
    }

    /** The place whose officers answer for it: where it stands in the county, else the county. */
    private String place(Employer employer) {
        String county = settings.county().orElse("0");
        String place = employer.region();
        return place != null && place.startsWith(county) && tree.find(place).isPresent() ? place : county;
    }

    @Override
    public Map<Long, SubjectCard> of(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        rows.byIds(ids)
                .forEach(one -> cards.put(
                        one.id(),
                        new SubjectCard(
                                one.id(), one.name(), null, null, null, null, place(one), "/employers/" + one.id())));
        return cards;
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        rows.byIds(request.subjects().stream().map(Subject::id).toList()).forEach(one -> {
            into.put("region", one.id(), region(one.region()));
            into.put("kind", one.id(), kind(one.kind()));
            EmployerSize size = one.size();
            into.put("size", one.id(), size == null ? null : size.name().toLowerCase(Locale.ROOT));
            into.put("workshop_recognised", one.id(), one.workshopRecognised());
        });
    }

    /** A local place is known to rules by the nearest one of the code table. */
    private @Nullable RegionCode region(@Nullable String code) {
        return code == null ? null : tree.statistical(code).orElse(null);
    }

    private static @Nullable String kind(EmployerKind kind) {
        return KNOWN.contains(kind) ? kind.name().toLowerCase(Locale.ROOT) : null;
    }
}
