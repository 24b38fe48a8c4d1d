package org.wutong.bureau.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.Household;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Registered;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.RegionCode;

/** Finds who each row is: by identity number anywhere, without one by village, household, name and birth date. */
@Component
class RosterMatch {
    private static final String PROBLEM = "people.import.";
    private static final int TOWNSHIP_DIGITS = RegionCode.Level.TOWNSHIP.digits();

    private final Workers workers;
    private final Households households;
    private final RosterLookup lookup;
    private final ReportingTree tree;

    RosterMatch(Workers workers, Households households, RosterLookup lookup, ReportingTree tree) {
        this.workers = workers;
        this.households = households;
        this.lookup = lookup;
        this.tree = tree;
    }

    /** What a row wants to be on the roster. */
    record Wanted(
            String village,
            WorkerDraft draft,
            @Nullable IdentityNumber identity,
            RosterClosing.@Nullable Wish closing) {
        boolean closes() {
            return closing != null;
        }

        RosterLookup.@Nullable Home home() {
            LocalDate birth = draft.birthDate();
            String household = draft.household();
            String name = draft.name();
            return birth == null || household == null || name == null
                    ? null
                    : new RosterLookup.Home(village, household, name, birth);
        }
    }

    void match(List<ImportRow> rows, ImportContext context, RosterTwice twice) {
        Map<ImportRow, Wanted> wanted = new LinkedHashMap<>();
        rows.forEach(row -> {
            Wanted one = row.kept(Wanted.class);
            if (one != null) {
                wanted.put(row, one);
            }
        });
        Map<IdentityNumber, Registered> standing = workers.standing(wanted.values().stream()
                .flatMap(one -> Stream.ofNullable(one.identity()))
                .toList());
        Map<RosterLookup.Home, RosterLookup.Found> homes = lookup.byHome(wanted.values().stream()
                .filter(one -> one.identity() == null || !standing.containsKey(one.identity()))
                .flatMap(one -> Stream.ofNullable(one.home()))
                .toList());
        Map<Long, WorkerDraft> drafts = new LinkedHashMap<>();
        Map<Long, ImportRow> bySubject = new HashMap<>();
        wanted.forEach((row, one) -> {
            settle(row, one, standing, homes, context, twice);
            if (!row.bad() && row.subject().isPresent()) {
                drafts.put(row.subject().getAsLong(), one.draft());
                bySubject.put(row.subject().getAsLong(), row);
            }
        });
        compare(drafts, bySubject, context);
    }

    private void settle(
            ImportRow row,
            Wanted one,
            Map<IdentityNumber, Registered> standing,
            Map<RosterLookup.Home, RosterLookup.Found> homes,
            ImportContext context,
            RosterTwice twice) {
        IdentityNumber number = one.identity();
        Registered registered = number == null ? null : standing.get(number);
        RosterLookup.Home home = one.home();
        if (registered != null) {
            String township = registered
                    .region()
                    .substring(0, Math.min(TOWNSHIP_DIGITS, registered.region().length()));
            if (!context.scope().covers(registered.region()) || !one.village().startsWith(township)) {
                row.error(RosterFields.IDENTITY, PROBLEM + "elsewhere", tree.shortName(township));
                return;
            }
            if (registered.closedOn() != null) {
                row.error(
                        RosterFields.IDENTITY,
                        PROBLEM + "closed",
                        registered.closedOn().toString());
                return;
            }
            // A card of the same person says more than the citizen's number inside it, never less.
            if (number != null && number.kind() == IdentityNumber.Kind.DISABILITY_CARD) {
                one.draft().set(WorkerField.IDENTITY, number);
            }
            row.subject(registered.worker(), one.village());
            twice.claim(row, registered.worker());
            return;
        }
        if (number == null && home == null) {
            row.error(RosterFields.IDENTITY, PROBLEM + "who");
            return;
        }
        RosterLookup.Found found = home == null ? null : homes.get(home);
        if (number != null) {
            one.draft().set(WorkerField.IDENTITY, number);
        }
        if (found != null && (number == null || !found.numbered())) {
            row.subject(found.worker(), one.village());
            twice.claim(row, found.worker());
        } else {
            if (one.closes()) {
                row.error(RosterFields.CLOSED_REASON, PROBLEM + "closed-new");
                return;
            }
            twice.claimHome(row, number == null ? String.valueOf(home) : number.person());
            one.draft().set(WorkerField.HUKOU_REGION, one.village());
            row.addition();
        }
    }

    private void compare(Map<Long, WorkerDraft> drafts, Map<Long, ImportRow> rows, ImportContext context) {
        Map<Long, Map<String, List<@Nullable String>>> changes = workers.preview(drafts);
        Map<Long, Long> standing = lookup
                .homesOf(drafts.entrySet().stream()
                        .filter(RosterMatch::saysMore)
                        .map(Map.Entry::getKey)
                        .toList())
                .stream()
                .collect(Collectors.toMap(RosterLookup.Homed::worker, RosterLookup.Homed::household));
        Collection<Long> homes = Set.copyOf(standing.values());
        Map<Long, List<Category>> categories = homes.isEmpty() ? Map.of() : households.categories(homes);
        Map<Long, Household> addresses = homes.isEmpty() ? Map.of() : households.all(homes);
        drafts.forEach((id, draft) -> {
            ImportRow row = Objects.requireNonNull(rows.get(id));
            List<String[]> found = new ArrayList<>();
            changes.getOrDefault(id, Map.of())
                    .forEach((field, texts) -> found.add(new String[] {
                        RosterFields.columnOf(field), shown(field, texts.get(0)), shown(field, texts.get(1))
                    }));
            Long home = standing.get(id);
            if (home != null) {
                List<Category> known = categories.getOrDefault(home, List.of());
                draft.categories().stream()
                        .filter(claim -> !RosterCategories.recorded(claim, known, id, context.today()))
                        .forEach(claim -> found.add(new String[] {RosterFields.CATEGORY, "", code(claim)}));
                Household household = addresses.get(home);
                String address = draft.address();
                if (address != null && household != null && !address.equals(household.address())) {
                    found.add(new String[] {RosterFields.ADDRESS, household.address(), address});
                }
            }
            found.forEach(change -> row.change(change[0], change[1], change[2]));
            RosterMatch.Wanted wanted = row.kept(RosterMatch.Wanted.class);
            if (wanted != null && wanted.closing() != null) {
                row.change(
                        RosterFields.CLOSED_REASON,
                        "",
                        wanted.closing().reason().name());
            }
            row.keep(new Changed(!found.isEmpty()));
        });
    }

    /** Whether the person or household of a row that stands already is to be written. */
    record Changed(boolean anything) {}

    private static boolean saysMore(Map.Entry<Long, WorkerDraft> entry) {
        return !entry.getValue().categories().isEmpty() || entry.getValue().address() != null;
    }

    private static String code(CategoryClaim claim) {
        String subkind = claim.subkind();
        return claim.kind().name() + (subkind == null ? "" : "-" + subkind);
    }

    private String shown(String field, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return switch (field) {
            case "region", "HUKOU_REGION" -> tree.path(text);
            case "household" -> text.startsWith(Household.ALONE) ? "" : text;
            case "IDENTITY", "PHONE", "ACCOUNT" -> "••••" + text;
            default -> text;
        };
    }
}
