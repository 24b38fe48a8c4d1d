package org.wutong.bureau.targets.supervision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.targets.storage.AppraisalRows;

/** What proves points given by hand; nothing is added or removed once the sheet is signed. */
@Component
class AppraisalPapers implements PaperOwners {
    private final AppraisalRows rows;
    private final ReportingTree tree;

    AppraisalPapers(AppraisalRows rows, ReportingTree tree) {
        this.rows = rows;
        this.tree = tree;
    }

    @Override
    public String kind() {
        return "appraisal";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> find(long id) {
        return rows.find(id)
                .map(one -> new Known(
                        new Owner(kind(), id, one.place()),
                        tree.shortName(one.place()) + " " + one.year(),
                        "/supervision/appraisals/" + id,
                        !one.signed() && Acting.now().edit().covers(one.place())));
    }
}
