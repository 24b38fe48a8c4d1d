package org.wutong.bureau.people.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.RegionCode;

/** The part of people in a roster: finds who each row is, and takes what it says of the person and the household. */
@Component
class RosterPart implements ImportPart {
    private final RosterMatch match;
    private final RosterWriting writing;
    private final RosterClosing closing;
    private final ReportingTree tree;
    private final Areas areas;
    private final Settings settings;

    RosterPart(
            RosterMatch match,
            RosterWriting writing,
            RosterClosing closing,
            ReportingTree tree,
            Areas areas,
            Settings settings) {
        this.match = match;
        this.writing = writing;
        this.closing = closing;
        this.tree = tree;
        this.areas = areas;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return RosterKind.ID;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return RosterFields.ALL;
    }

    @Override
    public List<String> relations() {
        return List.of("people.worker", "people.household", "people.worker_token", "people.category");
    }

    /** Everything that one reading of a sheet finds places and makes drafts with. */
    private record Reading(RosterPlaces places, RosterDraft drafts) {}

    @Override
    public void begin(ImportContext context) {
        String county = settings.county().orElseThrow();
        // Read within the transaction: later looks, on another thread, find it in memory.
        tree.find(county);
        context.remember(
                Reading.class,
                () -> new Reading(new RosterPlaces(tree, county, context), new RosterDraft(areas, coded(county))));
    }

    /** The county, or for a zone without a code the nearest place that has one. */
    private String coded(String county) {
        return tree.statistical(county).map(RegionCode::value).orElse(county);
    }

    @Override
    public void survey(ImportRow row, ImportContext context) {
        context.remember(RosterTwice.class, RosterTwice::new).see(row);
    }

    @Override
    public void read(ImportRow row, ImportContext context) {
        Reading reading = context.remembered(Reading.class);
        String village = reading.places().village(row).orElse("");
        RosterDraft.Read read = reading.drafts().read(row, village, context.source());
        context.remember(RosterTwice.class, RosterTwice::new).check(row);
        RosterClosing.Wish wish =
                RosterClosing.read(row, context.today(), read.draft().birthDate());
        if (!row.bad()) {
            row.keep(new RosterMatch.Wanted(village, read.draft(), read.identity(), wish));
        }
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        match.match(rows, context, context.remember(RosterTwice.class, RosterTwice::new));
    }

    @Override
    public void apply(List<ImportRow> rows, ImportContext context) {
        writing.write(rows, context);
        closing.apply(rows, context);
    }

    @Override
    public List<String> changedSince(long importId) {
        return writing.changedSince(importId);
    }

    @Override
    public void undo(long importId) {
        writing.undo(importId);
    }
}
