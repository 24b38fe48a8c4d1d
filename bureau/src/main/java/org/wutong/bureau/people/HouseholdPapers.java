package org.wutong.bureau.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;

/** Papers of a household are guarded by its place. */
@Component
class HouseholdPapers implements PaperOwners {
    private final Households households;

    HouseholdPapers(Households households) {
        this.households = households;
    }

    @Override
    public String kind() {
        return "household";
    }

    @Override
    public Optional<Known> find(long id) {
        return households
                .find(id)
                .map(household -> new Known(
                        new Owner(kind(), id, household.region()),
                        household.alone() ? "" : household.number(),
                        "/households/" + id,
                        Acting.now().edit().covers(household.region())));
    }
}
