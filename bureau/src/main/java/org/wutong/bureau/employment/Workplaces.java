package org.wutong.bureau.employment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;

/** Names places of work as briefly as a table has room for: 良田镇, 灵武市, 浙江绍兴. */
@Component
public class Workplaces {
    private final Areas areas;
    private final ReportingTree tree;
    private final Settings settings;

    Workplaces(Areas areas, ReportingTree tree, Settings settings) {
        this.areas = areas;
        this.tree = tree;
        this.settings = settings;
    }

    public String brief(@Nullable String region) {
        if (region == null) {
            return "—";
        }
        String county = settings.county().orElse("");
        return region.startsWith(county) && region.length() > county.length()
                ? tree.shortName(region)
                : areas.brief(region, county);
    }
}
