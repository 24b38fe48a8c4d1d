package org.wutong.bureau.people.qualifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;
import org.wutong.bureau.register.ImportImages;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.VersionedImages;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.IdentityNumber;

/** Lists of certificates, one a row, of people who stand on the roster by their number. The same paper is the same record. */
@Component
class QualificationPart implements ImportPart {
    private static final String KIND = "qualifications";
    private static final String PROBLEM = "people.qualification.import.";

    private final Qualifications qualifications;
    private final Workers workers;
    private final VersionedImages images;

    QualificationPart(Qualifications qualifications, Workers workers, JdbcClient jdbc, ImportImages kept) {
        this.qualifications = qualifications;
        this.workers = workers;
        this.images = new VersionedImages(jdbc, kept, "people.qualification");
    }

    @Configuration(proxyBeanMethods = false)
    static class QualificationSheetKind {
        @Bean
        ImportKind qualificationImport() {
            return new ImportKind(KIND, "people.qualification.import", "name", true, "/people", Right.EDIT);
        }
    }

    private record Wanted(
            QualificationDraft draft,
            String region,
            @Nullable Qualification before,
            boolean changes) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                field("name", Type.TEXT),
                field("identity", Type.IDENTITY),
                ImportField.coded("kind", label("kind"), "qualification-kind"),
                field("title", Type.TEXT),
                field("level", Type.TEXT),
                field("number", Type.TEXT),
                field("issued-on", Type.DATE),
                field("valid-until", Type.DATE),
                field("issuer", Type.TEXT));
    }

    private static ImportField field(String name, Type type) {
        return ImportField.of(name, label(name), type);
    }

    private static String label(String name) {
        return "people.qualification.field." + name;
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        Map<ImportRow, IdentityNumber> numbers = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            row.identity("identity").ifPresent(number -> numbers.put(row, number));
            if (row.text("identity").isEmpty()) {
                row.error("identity", PROBLEM + "who");
            }
        }
        Map<IdentityNumber, Registered> standing = workers.standing(numbers.values());
        Map<Long, List<Qualification>> recorded = new HashMap<>();
        qualifications
                .of(standing.values().stream().map(Registered::worker).toList())
                .forEach(one -> recorded.computeIfAbsent(one.worker(), worker -> new ArrayList<>())
                        .add(one));
        numbers.forEach((row, number) -> {
            Registered person = standing.get(number);
            if (person == null || person.closedOn() != null || !context.scope().covers(person.region())) {
                row.error("identity", PROBLEM + "not-here");
            } else {
                check(row, person, recorded.getOrDefault(person.worker(), List.of()));
            }
        });
    }

    private static void check(ImportRow row, Registered person, List<Qualification> recorded) {
        String title = row.text("title");
        if (title.isEmpty()) {
            row.error("title", PROBLEM + "no-title");
        }
        Qualification.Kind kind =
                row.code("kind").map(Qualification.Kind::valueOf).orElse(Qualification.Kind.CERTIFICATE);
        LocalDate issued = day(row, "issued-on");
        LocalDate until = day(row, "valid-until");
        if (issued != null && until != null && until.isBefore(issued)) {
            row.error("valid-until", PROBLEM + "dates", issued.toString());
        }
        if (row.bad()) {
            return;
        }
        Qualification before = recorded.stream()
                .filter(one -> one.kind() == kind && one.title().equals(title))
                .filter(one -> row.text("number").isEmpty()
                        || one.number().isEmpty()
                        || one.number().equals(row.text("number")))
                .findFirst()
                .orElse(null);
        QualificationDraft draft = new QualificationDraft(
                person.worker(),
                kind,
                title,
                told(row, "level", before == null ? "" : before.level()),
                told(row, "number", before == null ? "" : before.number()),
                issued == null && before != null ? before.issuedOn() : issued,
                until == null && before != null ? before.validUntil() : until,
                told(row, "issuer", before == null ? "" : before.issuer()));
        if (before == null) {
            row.addition();
            row.keep(new Wanted(draft, person.region(), null, true));
            return;
        }
        row.subject(before.id(), before.region());
        boolean changes = change(row, "level", before.level(), draft.level())
                | change(row, "number", before.number(), draft.number())
                | change(row, "issued-on", before.issuedOn(), draft.issuedOn())
                | change(row, "valid-until", before.validUntil(), draft.validUntil())
                | change(row, "issuer", before.issuer(), draft.issuer());
        row.keep(new Wanted(draft, person.region(), before, changes));
    }

    private static @Nullable LocalDate day(ImportRow row, String field) {
        return row.date(field).map(DateText.Given::first).orElse(null);
    }

    private static String told(ImportRow row, String field, String before) {
        return row.text(field).isEmpty() ? before : row.text(field);
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
        Map<Long, String> before = images.of(wanted.stream()
                .flatMap(one -> Optional.ofNullable(one.before()).stream())
                .map(Qualification::id)
                .toList());
        for (Wanted one : wanted) {
            Qualification was = one.before();
            if (was == null) {
                long id = qualifications.add(one.draft());
                images.keep(context.importId(), one.region(), List.of(id), Map.of());
            } else if (qualifications.change(was.id(), was.version(), one.draft())) {
                images.keep(
                        context.importId(),
                        one.region(),
                        List.of(),
                        Map.of(was.id(), Objects.requireNonNull(before.get(was.id()))));
            }
        }
    }

    @Override
    public List<String> changedSince(long importId) {
        List<Long> changed = images.changedSince(importId);
        Map<Long, String> titles = new HashMap<>();
        changed.forEach(id -> qualifications.find(id).ifPresent(one -> titles.put(id, one.title())));
        return changed.stream().map(id -> titles.getOrDefault(id, "#" + id)).toList();
    }

    @Override
    public void undo(long importId) {
        qualifications.takeBack(images.restore(importId).added());
    }
}
