package org.wutong.bureau.surveys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Workers;

/** Finds the records surveys are filled in for, within what the actor may see. */
@Component
public class SheetSubjects {
    private final Workers workers;
    private final Households households;
    private final Employers employers;
    private final Settings settings;

    SheetSubjects(Workers workers, Households households, Employers employers, Settings settings) {
        this.workers = workers;
        this.households = households;
        this.employers = employers;
        this.settings = settings;
    }

    /**
     * A record as pages of surveys name it.
     *
     * @param region guards its sheets: an employer outside the county is guarded by the county
     */
    public record Subject(About about, long id, String name, String region, String href) {}

    public Optional<Subject> find(About about, long id) {
        return Optional.ofNullable(all(about, List.of(id)).get(id));
    }

    /** Those of these records that are seen, by id. */
    public Map<Long, Subject> all(About about, Collection<Long> ids) {
        Stream<Subject> found = switch (about) {
            case WORKER ->
                workers.all(ids).values().stream()
                        .map(one -> new Subject(about, one.id(), one.name(), one.region(), "/people/" + one.id()));
            case HOUSEHOLD ->
                households.all(ids).values().stream()
                        .map(one -> new Subject(
                                about,
                                one.id(),
                                one.alone() ? "#" + one.id() : one.number(),
                                one.region(),
                                "/households/" + one.id()));
            case EMPLOYER ->
                employers.byIds(ids).values().stream()
                        .map(one -> new Subject(
                                about, one.id(), one.name(), guarding(one.region()), "/employers/" + one.id()));
            case VENTURE -> Stream.empty();
        };
        return found.collect(Collectors.toMap(Subject::id, one -> one));
    }

    private String guarding(@org.jspecify.annotations.Nullable String region) {
        String county = settings.county().orElse("0");
        return region != null && region.startsWith(county) ? region : county;
    }
}
