package org.wutong.bureau.employers;

/** What kind of hiring body; the names the fact dictionary knows, and OTHER for what it does not. */
public enum EmployerKind {
    ENTERPRISE,
    WORKSHOP,
    COOPERATIVE,
    FAMILY_FARM,
    LARGE_GROWER,
    INDIVIDUAL,
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
