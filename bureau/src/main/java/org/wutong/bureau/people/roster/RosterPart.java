package org.wutong.bureau.people.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportPart;
import org.wutong.bureau.register.ImportRow;

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

    @Override
    public void survey(ImportRow row, ImportContext context) {
        context.remember(RosterTwice.class, RosterTwice::new).see(row);
    }

    @Override
    public void check(List<ImportRow> rows, ImportContext context) {
        String county = settings.county().orElseThrow();
        RosterPlaces places = context.remember(RosterPlaces.class, () -> new RosterPlaces(tree, county, context));
        RosterDraft drafts = context.remember(RosterDraft.class, () -> new RosterDraft(areas, county));
        RosterTwice twice = context.remember(RosterTwice.class, RosterTwice::new);
        for (ImportRow row : rows) {
            String village = places.village(row).orElse("");
            RosterDraft.Read read = drafts.read(row, village, context.source());
            twice.check(row);
            RosterClosing.Wish closing =
                    RosterClosing.read(row, context.today(), read.draft().birthDate());
            if (!row.bad()) {
                WorkerDraft draft = read.draft();
                row.keep(new RosterMatch.Wanted(village, draft, read.identity(), closing));
            }
        }
        match.match(rows, context, twice);
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
