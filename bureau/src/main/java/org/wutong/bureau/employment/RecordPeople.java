package org.wutong.bureau.employment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.IdentityNumber;

/** Who the rows of payrolls and insurance files are about: somebody on the roster by their number, where the officer may change records. */
@Component
class RecordPeople {
    private static final String IDENTITY = "identity";
    private static final String NAME = "name";

    private final Workers workers;

    RecordPeople(Workers workers) {
        this.workers = workers;
    }

    record Person(long worker, String region) {}

    /** Rows without anybody have an error; a name that differs from the roster's is a warning. */
    Map<ImportRow, Person> of(List<ImportRow> rows, String problem, ImportContext context) {
        Map<ImportRow, IdentityNumber> numbers = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            row.identity(IDENTITY).ifPresent(number -> numbers.put(row, number));
            if (row.text(IDENTITY).isEmpty()) {
                row.error(IDENTITY, problem + "who");
            }
        }
        Map<IdentityNumber, Registered> standing = workers.standing(numbers.values());
        Map<Long, Worker> seen =
                workers.all(standing.values().stream().map(Registered::worker).toList());
        Map<ImportRow, Person> people = new LinkedHashMap<>();
        numbers.forEach((row, number) -> {
            Registered person = standing.get(number);
            Worker worker = person == null ? null : seen.get(person.worker());
            if (person == null
                    || worker == null
                    || person.closedOn() != null
                    || !context.scope().covers(person.region())) {
                row.error(IDENTITY, problem + "not-here");
                return;
            }
            String name = row.text(NAME);
            if (!name.isEmpty() && !name.equals(worker.name())) {
                row.warn(NAME, problem + "name-differs");
            }
            people.put(row, new Person(person.worker(), person.region()));
        });
        return people;
    }
}
