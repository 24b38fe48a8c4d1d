package org.wutong.demo;

/** Groups the policies name. The first eight belong to a household and hold for each member; the rest to one person. */
public enum Category {
    POVERTY_ALLEVIATED("脱贫户", "poverty_alleviated"),
    MONITORED_UNSTABLE("脱贫不稳定户", "monitored"),
    MONITORED_MARGINAL("边缘易致贫户", "monitored"),
    MONITORED_SUDDEN_HARDSHIP("突发严重困难户", "monitored"),
    LOW_INCOME("农村低收入人口", "low_income"),
    RELOCATED_POLICY("政策性搬迁", "relocated"),
    RELOCATED_SELF("自主迁徙", "relocated"),
    HARDSHIP("就业困难人员", "hardship"),
    TWO_POST_GRADUATE("两后生", "two_post_graduate"),
    RETURNEE("返乡人员", "returnee");

    private final String label;
    private final String group;

    Category(String label, String group) {
        this.label = label;
        this.group = group;
    }

    /** The words rosters use. */
    public String label() {
        return label;
    }

    /** The fact or match category it counts as: {@code monitored} for each of the three kinds. */
    public String group() {
        return group;
    }
}
