package org.wutong.bureau.services.sheets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.vocabulary.IdentityNumber;

/** Service ledgers, a row a service, of people who stand on the roster. The same kind, day and content of a worker is the same service. */
@Component
class ServicePart implements ImportPart {
    private static final String PROBLEM = ServiceRowReader.PROBLEM;
    private static final String TABLE = "services.service";

    private final Services services;
    private final Workers workers;
    private final ServiceLookup lookup;
    private final ServiceRowReader reader;
    private final VersionedImages images;

    ServicePart(
            Services services,
            Workers workers,
            ServiceLookup lookup,
            ServiceBook book,
            JdbcClient jdbc,
            ImportImages kept) {
        this.services = services;
        this.workers = workers;
        this.lookup = lookup;
        this.reader = new ServiceRowReader(book);
        this.images = new VersionedImages(jdbc, kept, TABLE);
    }

    /** Rows seen first for a cause. */
    private static final class Seen extends HashMap<String, Integer> {
        private static final long serialVersionUID = 1L;
    }

    private record Who(long worker, String region, String name) {}

    private record Wanted(
            ServiceDraft draft, String region, @Nullable Service before, boolean changes) {}

    @Override
    public String kind() {
        return ServiceSheetKind.KIND;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<String> relations() {
        return List.of(TABLE, "services.tally");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                field("number", Type.NUMBER),
                field("person", Type.NUMBER),
                field("name", Type.TEXT),
                field("identity", Type.IDENTITY),
                ImportField.coded("kind", label("kind"), "service-kind"),
                field("day", Type.DATE),
                field("given-by", Type.TEXT),
                ImportField.coded("channel", label("channel"), "service-channel"),
                field("venue", Type.TEXT),
                field("about", Type.TEXT),
                field("content", Type.TEXT),
                ImportField.coded("outcome", label("outcome"), "service-outcome"),
                field("free", Type.YES_NO),
                field("note", Type.TEXT));
    }

    private static ImportField field(String name, Type type) {
        return ImportField.of(name, label(name), type);
    }

    private static String label(String name) {
        return "services.import.field." + name;
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, Who> people = people(rows, context);
        Map<Long, Service> numbered = numbered(rows);
        Map<ImportRow, ServiceDraft> drafts = new LinkedHashMap<>();
        Map<ImportRow, Service> named = new HashMap<>();
        people.forEach((row, who) -> {
            OptionalLong number = row.number("number");
            Service before = number.isPresent() ? numbered.get(number.getAsLong()) : null;
            if (number.isPresent() && (before == null || before.worker() != who.worker())) {
                row.error("number", PROBLEM + "no-number");
                return;
            }
            if (before != null) {
                named.put(row, before);
            }
            reader.read(row, who.worker(), before, context).ifPresent(draft -> drafts.put(row, draft));
        });
        Map<String, Service> standing =
                lookup.byCauses(drafts.values().stream().map(services::cause).toList());
        Seen seen = context.remember(Seen.class, Seen::new);
        drafts.forEach((row, draft) -> {
            Service before = named.getOrDefault(row, standing.get(services.cause(draft)));
            String cause = before == null ? services.cause(draft) : before.cause();
            Integer first = seen.putIfAbsent(cause, row.number());
            if (first != null && first != row.number()) {
                row.error("day", PROBLEM + "twice", first);
            } else {
                Who who = Objects.requireNonNull(people.get(row));
                // Found by its cause: what the sheet does not say stays as it is.
                ServiceDraft told = before == null || named.containsKey(row)
                        ? draft
                        : reader.read(row, who.worker(), before, context).orElse(draft);
                note(row, told, before, who.region());
            }
        });
    }

    private Map<Long, Service> numbered(List<ImportRow> rows) {
        List<Long> numbers = rows.stream()
                .flatMap(row -> row.number("number").stream().boxed())
                .toList();
        return services.all(numbers).stream().collect(Collectors.toMap(Service::id, one -> one));
    }

    private Map<ImportRow, Who> people(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, IdentityNumber> identities = new LinkedHashMap<>();
        Map<ImportRow, Long> persons = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            if (!row.text("identity").isEmpty()) {
                row.identity("identity").ifPresent(number -> identities.put(row, number));
            } else if (!row.text("person").isEmpty()) {
                row.number("person").ifPresent(number -> persons.put(row, number));
            } else {
                row.error("identity", PROBLEM + "who");
            }
        }
        Map<IdentityNumber, Registered> registered = workers.standing(identities.values());
        List<Long> ids = new java.util.ArrayList<>(persons.values());
        registered.values().forEach(one -> ids.add(one.worker()));
        Map<Long, Worker> known = workers.all(ids);
        Map<ImportRow, Who> people = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            Long person = persons.get(row);
            IdentityNumber identity = identities.get(row);
            Registered one = identity == null ? null : registered.get(identity);
            Long id = one == null ? person : Long.valueOf(one.worker());
            Worker worker = id == null ? null : known.get(id);
            if (identity == null && person == null) {
                continue;
            }
            String field = identity == null ? "person" : "identity";
            if (worker == null || !context.scope().covers(worker.region())) {
                row.error(field, PROBLEM + "not-here");
            } else if (!row.text("name").isEmpty() && !row.text("name").equals(worker.name())) {
                row.error("name", PROBLEM + "name");
            } else {
                people.put(row, new Who(worker.id(), worker.region(), worker.name()));
            }
        }
        return people;
    }

    private static void note(ImportRow row, ServiceDraft draft, @Nullable Service before, String region) {
        if (before == null) {
            row.addition();
            row.keep(new Wanted(draft, region, null, true));
            return;
        }
        row.subject(before.id(), before.region());
        if (!before.stands()) {
            row.warn("day", PROBLEM + "taken-back", Objects.toString(before.takenBackReason(), ""));
            row.keep(new Wanted(draft, region, before, false));
            return;
        }
        boolean changes = change(row, "given-by", before.givenBy(), draft.givenBy())
                | change(row, "channel", before.channel(), draft.channel())
                | change(row, "venue", before.venue(), draft.venue())
                | change(row, "about", before.about(), draft.about())
                | change(row, "content", before.content(), draft.content())
                | change(row, "outcome", before.outcome(), draft.outcome())
                | change(row, "free", before.free(), draft.free())
                | change(row, "note", before.note(), draft.note());
        if (changes && before.talk() != null) {
            row.error("number", PROBLEM + "of-talk");
        }
        row.keep(new Wanted(draft, region, before, changes));
    }

    private static boolean change(ImportRow row, String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return false;
        }
        row.change(field, Objects.toString(before, ""), Objects.toString(after, ""));
        return true;
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        List<Wanted> wanted = rows.stream()
                .map(row -> Objects.requireNonNull(row.kept(Wanted.class)))
                .filter(Wanted::changes)
                .toList();
        List<Wanted> fresh = wanted.stream().filter(one -> one.before() == null).toList();
        services.record(fresh.stream().map(Wanted::draft).toList());
        Map<String, List<Long>> added = new HashMap<>();
        lookup.byCauses(fresh.stream().map(one -> services.cause(one.draft())).toList())
                .values()
                .forEach(service -> added.computeIfAbsent(service.region(), region -> new java.util.ArrayList<>())
                        .add(service.id()));
        added.forEach((region, ids) -> images.keep(context.importId(), region, ids, Map.of()));
        Map<Long, String> before = images.of(wanted.stream()
                .flatMap(one -> Optional.ofNullable(one.before()).stream())
                .map(Service::id)
                .toList());
        for (Wanted one : wanted) {
            Service was = one.before();
            if (was != null && services.change(was.id(), was.version(), kept(one.draft(), was), context.source())) {
                images.keep(
                        context.importId(),
                        was.region(),
                        List.of(),
                        Map.of(was.id(), Objects.requireNonNull(before.get(was.id()))));
            }
        }
    }

    /** Where it came from stays. */
    private static ServiceDraft kept(ServiceDraft draft, Service was) {
        return draft.from(was.source(), was.cause(), was.href());
    }

    @Override
    public List<String> changedSince(long importId) {
        return images.changedSince(importId).stream().map(id -> "#" + id).toList();
    }

    @Override
    public void undo(long importId) {
        VersionedImages.Touched touched = images.restore(importId);
        services.undo(touched.added(), touched.changed());
    }
}
