package org.wutong.bureau.employers;

/** What kind of hiring body; the names the fact dictionary knows, and what documents name beside them. */
public enum EmployerKind {
    ENTERPRISE,
    WORKSHOP,
    COMMUNITY_FACTORY,
    SATELLITE_FACTORY,
    COOPERATIVE,
    FAMILY_FARM,
    LARGE_GROWER,
    INDIVIDUAL,
    STATE_FIRM,
    PLATFORM,
    AGENCY,
    BROKER,
    HR_COMPANY,
    HOME_SERVICE,
    PRIVATE_NONFIRM,
    SOCIETY,
    OTHER;

    public String labelKey() {
        return "employers.kind." + name();
    }
}
