package org.wutong.demo;

/** What a hiring body is. */
public enum EmployerKind {
    ENTERPRISE("企业"),
    WORKSHOP("就业帮扶车间"),
    COOPERATIVE("农民专业合作社"),
    FAMILY_FARM("家庭农场"),
    LARGE_GROWER("种养殖大户"),
    HR_COMPANY("人力资源公司"),
    AGENCY("职业中介机构"),
    BROKER("劳务经纪人"),
    HOME_SERVICE("家政服务企业"),
    PRIVATE_NONFIRM("民办非企业单位"),
    SOCIETY("社会团体");

    private final String label;

    EmployerKind(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
