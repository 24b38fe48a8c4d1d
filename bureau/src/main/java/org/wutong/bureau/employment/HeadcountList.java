package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.storage.HeadRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.vocabulary.Truth;

/** Employers with their headcounts as lists, and the people behind each number. */
@Component
@Transactional(readOnly = true)
public class HeadcountList {
    private final HeadRows rows;
    private final Headcounts headcounts;
    private final Employers employers;
    private final Workers workers;
    private final SpellRows spells;
    private final StatusKeeping keeping;
    private final Settings settings;
    private final Audit audit;

    HeadcountList(
            HeadRows rows,
            Headcounts headcounts,
            Employers employers,
            Workers workers,
            SpellRows spells,
            StatusKeeping keeping,
            Settings settings,
            Audit audit) {
        this.rows = rows;
        this.headcounts = headcounts;
        this.employers = employers;
        this.workers = workers;
        this.spells = spells;
        this.keeping = keeping;
        this.settings = settings;
        this.audit = audit;
    }

    public record Line(Employer employer, Headcount count) {}

    /**
     * @param belongs whether this person counts in the class that was asked for: surely, or not known
     */
    public record Person(Worker worker, Head head, Truth belongs) {}

    public KeysetPage<Line> page(HeadcountFilter filter, LocalDate day, @Nullable String at, int size) {
        KeysetPage<Long> page = rows.employers(filter, day, at, size);
        return new KeysetPage<>(
                lines(page.rows(), day), page.previous(), page.next(), page.from(), page.total(), page.more());
    }

    public List<Line> all(HeadcountFilter filter, LocalDate day, int most) {
        return lines(rows.employers(filter, day, most), day);
    }

    public Headcount of(long employer, LocalDate day) {
        return Objects.requireNonNull(headcounts.of(List.of(employer), day).get(employer));
    }

    /** Those who surely count in the class first, then those of whom it is not known; each by name. */
    public List<Person> people(long employer, HeadClass counted, LocalDate day) {
        List<Head> heads = headcounts.people(List.of(employer), day).getOrDefault(employer, List.of());
        Map<Long, Worker> known = workers.all(heads.stream().map(Head::worker).toList());
        List<Person> people = new ArrayList<>();
        for (Head head : heads) {
            Worker worker = known.get(head.worker());
            if (worker != null && head.in(counted) != Truth.FALSE) {
                people.add(new Person(worker, head, head.in(counted)));
            }
        }
        people.sort(Comparator.comparing((Person person) -> person.belongs() == Truth.UNKNOWN)
                .thenComparing(person -> person.worker().name())
                .thenComparing(person -> person.worker().id()));
        return people;
    }

    /** How many spells bear the employer’s name, and it alone bears that name, without being tied to it. */
    public long named(Employer employer) {
        return isAlone(employer) ? spells.named(employer.name()) : 0;
    }

    /** Ties spells within the edit scope that bear the employer’s name to it. @return how many */
    @Transactional
    public int tie(Employer employer) {
        if (!isAlone(employer)) {
            return 0;
        }
        List<Long> whose = spells.tie(employer.id(), employer.name());
        if (!whose.isEmpty()) {
            keeping.follow(whose);
            audit.record(
                    "employment-tie",
                    "employer",
                    Long.toString(employer.id()),
                    Objects.requireNonNullElseGet(
                            employer.region(), () -> settings.county().orElse("0")),
                    null,
                    employer.name() + " " + whose.size());
        }
        return whose.size();
    }

    private boolean isAlone(Employer employer) {
        return employers.idsByName(List.of(employer.name())).containsKey(employer.name());
    }

    private List<Line> lines(Collection<Long> ids, LocalDate day) {
        Map<Long, Employer> known = employers.byIds(ids);
        Map<Long, Headcount> counted = headcounts.of(ids, day);
        List<Line> lines = new ArrayList<>();
        for (Long id : ids) {
            Employer employer = known.get(id);
            Headcount count = counted.get(id);
            if (employer != null && count != null) {
                lines.add(new Line(employer, count));
            }
        }
        return lines;
    }
}
