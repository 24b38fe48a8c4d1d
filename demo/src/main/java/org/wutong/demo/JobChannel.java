package org.wutong.demo;

/** 就业渠道: how a job was found; ORGANISED ones came by a dispatch or an organiser. */
public enum JobChannel {
    ORGANISED("政府有组织输出"),
    SELF("自主外出"),
    RELATIVES("亲友介绍"),
    AGENCY("中介介绍"),
    WORKSHOP("帮扶车间"),
    PUBLIC_WELFARE_POST("公益性岗位"),
    SELF_EMPLOYED("自主创业");

    private final String label;

    JobChannel(String label) {
        this.label = label;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }
}
