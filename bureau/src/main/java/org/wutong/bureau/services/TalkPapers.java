package org.wutong.bureau.services;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.services.storage.TalkRows;

/** Proof of a talk: the photo of the signed sheet, pictures of the day. */
@Component
@Transactional(readOnly = true)
class TalkPapers implements PaperOwners {
    static final String KIND = "talk";

    private final TalkRows rows;

    TalkPapers(TalkRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Known> find(long id) {
        return rows.find(id)
                .map(talk -> new Known(
                        new Owner(KIND, id, talk.region()),
                        talk.title(),
                        "/services/talks/" + id,
                        Acting.now().edit().covers(talk.region())));
    }
}
