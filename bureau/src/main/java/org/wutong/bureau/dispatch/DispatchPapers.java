package org.wutong.bureau.dispatch;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;

/** Papers of a batch (insurance policy, framework agreement, signed lists) are guarded by the place of the office that runs it. */
@Component
class DispatchPapers implements PaperOwners {
    private final Batches batches;

    DispatchPapers(Batches batches) {
        this.batches = batches;
    }

    @Override
    public String kind() {
        return "dispatch";
    }

    @Override
    public Optional<Known> find(long id) {
        return batches.find(id)
                .filter(batch -> Acting.now().view().covers(batch.region()))
                .map(batch -> new Known(
                        new Owner(kind(), id, batch.region()),
                        batch.number() + " " + batch.title(),
                        "/dispatch/" + id,
                        Batches.mayChange(batch)));
    }
}
