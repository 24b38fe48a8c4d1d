package org.wutong.bureau.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.ApiLimit;
import org.wutong.vocabulary.Gender;

/** Workers of the roster for sister systems. */
@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasAuthority('VIEW')")
class PeopleApi {
    private final Roster roster;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    PeopleApi(Roster roster, ReportingTree tree, BusinessDate businessDate) {
        this.roster = roster;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    /** @param next the id to go on after; null on the last page */
    record People(List<Person> people, @Nullable Long next) {}

    /**
     * One worker.
     *
     * @param place code on the reporting tree; {@code placeName} township and village
     * @param identityLastFour the number itself is never given here
     */
    record Person(
            long id,
            String name,
            String place,
            String placeName,
            String householdNumber,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable Education education,
            @Nullable LabourCapacity labourCapacity,
            @Nullable Boolean willing,
            List<Category> categories,
            @Nullable String identityLastFour,
            @Nullable String phoneLastFour) {}

    @GetMapping
    People list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Roster.Page page = roster.page(wanted(place), after, null, ApiLimit.check(limit), Locale.SIMPLIFIED_CHINESE);
        List<Person> people = page.lines().stream().map(this::person).toList();
        return new People(
                people,
                page.next() && !people.isEmpty() ? people.get(people.size() - 1).id() : null);
    }

    @GetMapping("/{id}")
    Person one(@PathVariable long id) {
        return roster.lines(List.of(id), Locale.SIMPLIFIED_CHINESE).stream()
                .findFirst()
                .map(this::person)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Nobody with this id within your view scope."));
    }

    private static RosterWanted wanted(@Nullable String place) {
        return new RosterWanted(
                "",
                place == null || place.isBlank() ? null : place.strip(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Map.of(),
                null,
                RosterWanted.Sort.VILLAGE,
                false);
    }

    private Person person(Roster.Line line) {
        Worker worker = line.worker();
        return new Person(
                worker.id(),
                worker.name(),
                worker.region(),
                tree.path(worker.region()),
                worker.householdNumber(),
                worker.gender(),
                worker.ageOn(businessDate.today()),
                worker.education(),
                worker.labourCapacity(),
                worker.yesNo(WorkerField.WILLING),
                line.categories(),
                worker.tail(WorkerField.IDENTITY),
                worker.tail(WorkerField.PHONE));
    }
}
