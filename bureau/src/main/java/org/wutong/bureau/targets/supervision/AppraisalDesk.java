package org.wutong.bureau.targets.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.storage.AppraisalRows;
import org.wutong.bureau.targets.storage.SupervisionRows;

/** Makes the sheets of a year, gives points by hand, and has a second person sign; what is signed stays as it is. */
@Component
public class AppraisalDesk {
    static final String SUBJECT = "appraisal";
    private static final int LONGEST = 1_000;
    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    private final AppraisalRows rows;
    private final AppraisalBook book;
    private final SupervisionRows cases;
    private final Standings standings;
    private final Watching watching;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Acts acts;
    private final Audit audit;

    AppraisalDesk(
            AppraisalRows rows,
            AppraisalBook book,
            SupervisionRows cases,
            Standings standings,
            Watching watching,
            ReportingTree tree,
            BusinessDate businessDate,
            Acts acts,
            Audit audit) {
        this.rows = rows;
        this.book = book;
        this.cases = cases;
        this.standings = standings;
        this.watching = watching;
        this.tree = tree;
        this.businessDate = businessDate;
        this.acts = acts;
        this.audit = audit;
    }

    /** Whether whoever looks may make sheets and give points for a place. */
    public static boolean mayGive(Officer me, String place) {
        return Side.STEERS.holds(me, place);
    }

    public static boolean maySign(Officer me, String place) {
        return Side.STEERS.holds(me, place) || Side.LEADS.holds(me, place) && !place.equals(me.viewScope());
    }

    /**
     * Makes a sheet for every place one level below that has none for the year.
     *
     * @return how many were made
     * @throws Refused when the year has not begun, or no scheme holds for it
     */
    public int make(Officer me, int year) {
        String under = me.editScope();
        List<String> places = under == null
                ? List.of()
                : tree.children(under).stream().map(Node::code).toList();
        if (places.isEmpty() || !places.stream().allMatch(place -> mayGive(me, place))) {
            throw forbidden(me, null, under == null ? "" : under, "make");
        }
        LocalDate today = businessDate.today();
        AppraisalScheme scheme = book.of(year)
                .filter(one -> year <= today.getYear())
                .orElseThrow(() -> new Refused("supervision.refused.year", year));
        return acts.within(me, () -> {
            int made = rows.make(places, year, scheme.id(), today);
            audit.record("appraisal-make", SUBJECT, null, Objects.requireNonNull(under), null, year + " +" + made);
            return made;
        });
    }

    public List<Integer> years(Officer me) {
        return acts.within(me, rows::years);
    }

    /** Sheets of a year in sight, signed ones by points, then by place. */
    public List<AppraisalSheet> sheets(Officer me, int year) {
        return acts.within(me, () -> {
            List<Appraisal> all = rows.of(year);
            LocalDate day = day(year);
            Map<String, List<Standing>> known = new HashMap<>();
            all.stream()
                    .filter(one -> !one.signed())
                    .map(one -> tree.find(one.place()).map(Node::parent).orElse(null))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(under -> under(under, day, known));
            return all.stream()
                    .map(one -> sheet(one, day, known.getOrDefault(one.place(), List.of())))
                    .toList();
        });
    }

    private void under(String parent, LocalDate day, Map<String, List<Standing>> known) {
        for (Target target : watching.targets(parent, day)) {
            standings.ranking(target, parent, day).stream()
                    .map(Standings.Ranked::standing)
                    .filter(one -> one.place().code().startsWith(target.region()))
                    .forEach(one -> known.computeIfAbsent(one.place().code(), place -> new ArrayList<>())
                            .add(one));
        }
    }

    public Optional<AppraisalSheet> sheet(Officer me, long id) {
        return acts.within(me, () -> rows.find(id).map(this::read));
    }

    private AppraisalSheet read(Appraisal one) {
        LocalDate day = day(one.year());
        List<Standing> known = one.signed()
                ? List.of()
                : tree.find(one.place()).map(place -> standings.of(place, day)).orElse(List.of());
        return sheet(one, day, known);
    }

    private AppraisalSheet sheet(Appraisal one, LocalDate day, List<Standing> known) {
        AppraisalScheme scheme = book.find(one.scheme()).orElseThrow();
        Map<String, ItemGiven> given =
                rows.items(one.id()).stream().collect(Collectors.toMap(ItemGiven::item, Function.identity()));
        SupervisionRows.Burden burden = cases.burden(one.place(), LocalDate.of(one.year(), 1, 1), day);
        List<AppraisalSheet.Line> lines = scheme.items().stream()
                .map(item -> new AppraisalSheet.Line(
                        item,
                        one.signed() ? null : Points.of(item, known, burden.opened(), burden.raised()),
                        given.get(item.id())))
                .toList();
        return new AppraisalSheet(one, scheme, day, lines, known, burden.opened(), burden.raised());
    }

    /** The last day of a year, as far as it has come. */
    private LocalDate day(int year) {
        LocalDate last = LocalDate.of(year, DECEMBER, LAST);
        LocalDate today = businessDate.today();
        return last.isAfter(today) ? today : last;
    }

    /**
     * Gives points by hand, also in place of computed ones.
     *
     * @param points in hundredths
     * @throws Refused when it is signed, the points are more than the item has, or the reason is missing
     */
    public void give(Officer me, long id, String item, long points, String said) {
        change(me, id, "points", sheet -> {
            AppraisalItem line =
                    scheme(sheet).item(item).orElseThrow(() -> new Refused("supervision.refused.item", item));
            if (points < 0 || points > line.most()) {
                throw new Refused("supervision.refused.points", points(points), points(line.most()));
            }
            if (said.isBlank() || said.length() > LONGEST) {
                throw new Refused("supervision.refused.words", LONGEST);
            }
            rows.put(sheet, item, points, line.most(), true, said.strip(), businessDate.today());
            audit.record(
                    "appraisal-points",
                    SUBJECT,
                    Long.toString(id),
                    sheet.place(),
                    said.strip(),
                    item + " " + points(points));
        });
    }

    /** Takes points given by hand away again. */
    public void takeAway(Officer me, long id, String item) {
        change(me, id, "points", sheet -> {
            if (rows.remove(id, item)) {
                audit.record("appraisal-points", SUBJECT, Long.toString(id), sheet.place(), null, item + " -");
            }
        });
    }

    private void change(Officer me, long id, String what, Consumer<Appraisal> work) {
        Appraisal seen = acts.within(me, () -> rows.find(id)).orElseThrow(() -> forbidden(me, id, "", what));
        if (!mayGive(me, seen.place())) {
            throw forbidden(me, id, seen.place(), what);
        }
        acts.within(me, () -> {
            work.accept(unsigned(id));
            return true;
        });
    }

    /**
     * Signs: from then on points and grade stay as they are.
     *
     * @throws Refused when the year is not over, points are missing, or whoever signs made the sheet or gave points
     */
    public void sign(Officer me, long id, String reward) {
        Appraisal seen = acts.within(me, () -> rows.find(id)).orElseThrow(() -> forbidden(me, id, "", "sign"));
        if (!maySign(me, seen.place())) {
            throw forbidden(me, id, seen.place(), "sign");
        }
        LocalDate today = businessDate.today();
        if (seen.year() >= today.getYear()) {
            throw new Refused("supervision.refused.running", seen.year());
        }
        acts.within(me, () -> {
            Appraisal held = unsigned(id);
            AppraisalSheet sheet = read(held);
            if (!sheet.complete()) {
                throw new Refused("supervision.refused.incomplete");
            }
            boolean same = Objects.equals(held.madeBy(), me.id())
                    || sheet.lines().stream()
                            .map(AppraisalSheet.Line::given)
                            .anyMatch(given -> given != null && Objects.equals(given.staff(), me.id()));
            if (same) {
                throw new Refused("supervision.refused.same");
            }
            for (AppraisalSheet.Line line : sheet.lines()) {
                if (line.given() == null) {
                    Long points = Objects.requireNonNull(line.points());
                    rows.put(held, line.item().id(), points, line.item().most(), false, "", today);
                }
            }
            Grade grade = sheet.scheme().grade(sheet.least());
            rows.sign(id, sheet.least(), grade.id(), grade.reward() ? reward.strip() : "", book.digest(), today);
            audit.record(
                    "appraisal-sign",
                    SUBJECT,
                    Long.toString(id),
                    held.place(),
                    null,
                    held.year() + " " + points(sheet.least()) + " " + grade.id());
            return true;
        });
    }

    private Appraisal unsigned(long id) {
        return rows.held(id).filter(one -> !one.signed()).orElseThrow(() -> new Refused("supervision.refused.signed"));
    }

    private AppraisalScheme scheme(Appraisal sheet) {
        return book.find(sheet.scheme()).orElseThrow();
    }

    private static String points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private Forbidden forbidden(Officer me, @Nullable Long id, String place, String what) {
        acts.within(me, () -> {
            audit.record("supervision-refused", SUBJECT, id == null ? null : Long.toString(id), place, null, what);
            return true;
        });
        return new Forbidden();
    }
}
