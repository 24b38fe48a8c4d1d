package org.wutong.bureau.employers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;

/** Papers of an employer are guarded by the place it stands at; where that lies outside the county or is not known, by the county. */
@Component
class EmployerPapers implements PaperOwners {
    private final Employers employers;
    private final ReportingTree tree;
    private final Settings settings;

    EmployerPapers(Employers employers, ReportingTree tree, Settings settings) {
        this.employers = employers;
        this.tree = tree;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "employer";
    }

    @Override
    public Optional<Known> find(long id) {
        return employers.find(id).map(employer -> {
            String county = settings.county().orElse("0");
            String place = employer.region();
            String region = place != null
                            && place.startsWith(county)
                            && tree.find(place).isPresent()
                    ? place
                    : county;
            return new Known(
                    new Owner(kind(), id, region),
                    employer.name(),
                    "/employers/" + id,
                    Acting.now().edit().covers(region));
        });
    }
}
