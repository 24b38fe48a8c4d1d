package org.wutong.bureau.targets.supervision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.targets.storage.MeetingRows;

/** Signed minutes, sign-in lists and photos of a meeting: guarded by the place that held it. */
@Component
class MeetingPapers implements PaperOwners {
    private final MeetingRows rows;

    MeetingPapers(MeetingRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> find(long id) {
        return rows.find(id)
                .map(one -> new Known(
                        new Owner(kind(), id, one.region()),
                        one.title(),
                        "/supervision/meetings/" + id,
                        Acting.now().edit().covers(one.region())));
    }
}
