package org.wutong.bureau.employment;

/** Classes that the people of an employer are counted in. A person may be in several. */
public enum HeadClass {
    /** Everybody in work there that day. */
    ALL,
    /** 脱贫人口、农村低收入人口、搬迁群众: at least one of the three (吴利政规发〔2021〕7号 三(一)4). */
    TARGET,
    POVERTY,
    /** 脱贫人口 in stable work there for half a year. */
    POVERTY_STABLE,
    MONITORED,
    LOW_INCOME,
    RELOCATED,
    /** 搬迁群众 who are 脱贫人口 or 监测对象 too. */
    RELOCATED_FROM_POVERTY,
    RURAL,
    WOMEN,
    /** In stable work there for half a year. */
    STABLE,
    /** Came in the calendar year for the first time, whether they are still there or not. */
    NEW_IN_YEAR;

    public String labelKey() {
        return "employment.heads." + name();
    }
}
