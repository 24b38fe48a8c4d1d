package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.demo.CityPlace;
import org.wutong.demo.DemoCity;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** The zone of the made-up city that no code table knows: local places in the reporting tree, with letters in their codes. */
@Component
class DemoZone {
    /** The tree's codes are as of a day before any of the made-up work at home is looked at. */
    private static final LocalDate VALID_FROM = LocalDate.of(2021, 1, 1);

    private final ReportingTree tree;

    DemoZone(ReportingTree tree) {
        this.tree = tree;
    }

    void add(RegionCode city) {
        for (CityPlace place : DemoCity.localPlaces(city)) {
            String made = place.code().value();
            RegionCode parent = place.code().parent().orElseThrow();
            tree.add(new Node(
                    called(made),
                    called(parent.value()),
                    place.name(),
                    place.name(),
                    place.code().level(),
                    true,
                    VALID_FROM,
                    null));
        }
    }

    /** What the tree calls a place: 140970001002 was made up, 1409L1L01L02 stands in the tree; other places keep their code. */
    static String called(String code) {
        String zone = DemoCity.ZONE.value();
        if (!code.startsWith(zone)) {
            return code;
        }
        StringBuilder local = new StringBuilder(zone.substring(0, Level.CITY.digits())).append("L1");
        for (int from = zone.length(); from < code.length(); from += 3) {
            local.append('L').append(code, from + 1, from + 3);
        }
        return local.toString();
    }
}
