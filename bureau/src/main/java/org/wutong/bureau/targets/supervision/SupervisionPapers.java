package org.wutong.bureau.targets.supervision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.targets.storage.SupervisionRows;

/** Minutes of talks, proof of measures: guarded by the place that answers, which may add its own. */
@Component
class SupervisionPapers implements PaperOwners {
    private final SupervisionRows rows;
    private final CaseTitles titles;

    SupervisionPapers(SupervisionRows rows, CaseTitles titles) {
        this.rows = rows;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return "supervision";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> find(long id) {
        return rows.find(id)
                .map(one -> new Known(
                        new Owner(kind(), id, one.place()),
                        titles.of(one, Language.STANDARD),
                        "/supervision/cases/" + id,
                        Acting.now().edit().covers(one.place())));
    }
}
