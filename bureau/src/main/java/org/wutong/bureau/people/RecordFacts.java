package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.storage.CategoryRows;
import org.wutong.bureau.people.storage.RecordRows;
import org.wutong.bureau.people.storage.RecordRows.Entry;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** How an entry of the roster looks as a record: what the rules of data quality ask about it. */
@Component
@Transactional(readOnly = true)
class RecordFacts implements FactSource {
    /** Two characters at least, none of them a digit or a sign; letters and the dot of longer names may be. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsLatin}·•‧・．\\s]{2,}");

    private final RecordRows rows;
    private final CategoryRows categories;
    private final ReportingTree tree;

    RecordFacts(RecordRows rows, CategoryRows categories, ReportingTree tree) {
        this.rows = rows;
        this.categories = categories;
        this.tree = tree;
    }

    @Override
    public String kind() {
        return "worker_record";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "region",
                "village_known",
                "name_odd",
                "identity",
                "identity_birth_date",
                "identity_gender",
                "birth_known",
                "birth_date",
                "gender",
                "same_person",
                "phone_known",
                "phone_people",
                "account_known",
                "relation_known",
                "members",
                "labour_capacity",
                "at_school",
                "willing",
                "willing_out",
                "wishes",
                "refreshed_on",
                "poverty_alleviated",
                "monitored",
                "monitored_from",
                "categories_undated",
                "categories_expired");
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        LocalDate asOf = request.asOf();
        List<Entry> entries =
                rows.entries(request.subjects().stream().map(Subject::id).toList(), asOf);
        Map<Long, List<Category>> recorded =
                categories.ofHouseholds(entries.stream().map(Entry::household).collect(Collectors.toSet()));
        for (Entry entry : entries) {
            long id = entry.id();
            into.put("region", id, tree.statistical(entry.region()).orElse(null));
            into.put("village_known", id, isVillage(entry.region()));
            into.put("name_odd", id, !NAME.matcher(entry.name()).matches());
            into.put("identity", id, word(entry.identityKind()));
            into.put("identity_birth_date", id, entry.identityBirthDate());
            into.put("identity_gender", id, word(entry.identityGender()));
            into.put("birth_known", id, entry.birthDate() != null);
            into.put("birth_date", id, entry.birthDate());
            into.put("gender", id, word(entry.gender()));
            into.put("same_person", id, entry.samePerson());
            into.put("phone_known", id, entry.phonePeople() > 0);
            into.put("phone_people", id, entry.phonePeople() == 0 ? null : entry.phonePeople());
            into.put("account_known", id, entry.account());
            into.put("relation_known", id, entry.relation());
            into.put("members", id, entry.members());
            into.put("labour_capacity", id, word(entry.labourCapacity()));
            into.put("at_school", id, entry.atSchool());
            into.put("willing", id, entry.willing());
            into.put("willing_out", id, entry.willingOut());
            into.put("wishes", id, entry.wishes());
            into.put("refreshed_on", id, entry.refreshedOn());
            categories(id, recorded.getOrDefault(entry.household(), List.of()), asOf, into);
        }
    }

    private static void categories(long worker, List<Category> ofHousehold, LocalDate asOf, FactColumns into) {
        Standings standings = new Standings(ofHousehold);
        into.put(
                "poverty_alleviated", worker, known(standings.ofPerson(CategoryKind.POVERTY_ALLEVIATED, worker, asOf)));
        into.put("monitored", worker, known(standings.ofPerson(CategoryKind.MONITORED, worker, asOf)));
        into.put(
                "monitored_from",
                worker,
                standings
                        .record(CategoryKind.MONITORED, worker, asOf)
                        .filter(record -> record.holdsOn(asOf))
                        .map(Category::fromDate)
                        .orElse(null));
        List<Category> own = ofHousehold.stream()
                .filter(record ->
                        record.holds() && (record.worker() == null || Objects.equals(record.worker(), worker)))
                .toList();
        into.put(
                "categories_undated",
                worker,
                own.stream()
                        .filter(record -> record.holdsOn(asOf) && record.fromDate() == null)
                        .count());
        into.put(
                "categories_expired",
                worker,
                own.stream()
                        .filter(record -> hasEnded(record, asOf))
                        .filter(record -> isLast(record, ofHousehold))
                        .count());
    }

    private static boolean hasEnded(Category record, LocalDate asOf) {
        LocalDate last = record.toDate();
        return last != null && last.isBefore(asOf);
    }

    /** Nothing was said of the kind for the time after it: neither that it goes on nor that it does not. */
    private static boolean isLast(Category record, List<Category> ofHousehold) {
        return ofHousehold.stream()
                .noneMatch(other -> other != record
                        && other.kind() == record.kind()
                        && Objects.equals(other.worker(), record.worker())
                        && endsLater(other, record));
    }

    private static boolean endsLater(Category other, Category record) {
        LocalDate last = record.toDate();
        LocalDate otherLast = other.toDate();
        return otherLast == null || last != null && otherLast.isAfter(last);
    }

    private boolean isVillage(String region) {
        return tree.find(region)
                .map(Node::level)
                .filter(level -> level == Level.VILLAGE)
                .isPresent();
    }

    private static @Nullable String word(@Nullable String constant) {
        return constant == null ? null : constant.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Boolean known(Truth truth) {
        return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
    }
}
