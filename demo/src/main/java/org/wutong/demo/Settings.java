package org.wutong.demo;

import java.time.LocalDate;
import java.util.Properties;
import org.wutong.vocabulary.RegionCode;

/** What {@code demo.properties} says. */
record Settings(
        RegionCode county,
        RegionCode city,
        LocalDate businessDate,
        int employers,
        int vacancies,
        LocalDate cycleFirst,
        LocalDate cycleLast,
        String identityArea,
        String phonePrefix,
        String bankPrefix,
        String notice) {
    static Settings load() {
        Properties all = Resources.properties("demo.properties");
        return new Settings(
                RegionCode.parse(Resources.required(all, "county")),
                RegionCode.parse(Resources.required(all, "city")),
                LocalDate.parse(Resources.required(all, "business.date")),
                Integer.parseInt(Resources.required(all, "employers")),
                Integer.parseInt(Resources.required(all, "vacancies")),
                LocalDate.parse(Resources.required(all, "wage.cycle.first")),
                LocalDate.parse(Resources.required(all, "wage.cycle.last")),
                Resources.required(all, "identity.area"),
                Resources.required(all, "phone.prefix"),
                Resources.required(all, "bank.prefix"),
                Resources.required(all, "notice"));
    }
}
