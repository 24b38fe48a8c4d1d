package org.wutong.bureau.dispatch.sharing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;

/** The agreement of a sharing is guarded by the place of the office that keeps it. */
@Component
class SharingPapers implements PaperOwners {
    private final Sharings sharings;

    SharingPapers(Sharings sharings) {
        this.sharings = sharings;
    }

    @Override
    public String kind() {
        return "sharing";
    }

    @Override
    public Optional<Known> find(long id) {
        return sharings.find(id)
                .filter(one -> Acting.now().view().covers(one.agreed().region()))
                .map(one -> new Known(
                        new Owner(kind(), id, one.agreed().region()),
                        one.number(),
                        "/sharing/" + id,
                        Sharings.mayChange(one)));
    }
}
