package org.wutong.bureau.employment;

/**
 * Which employers are looked at.
 *
 * @param name a part of the name, or empty
 * @param place code that the employer’s place begins with, or empty
 */
public record HeadcountFilter(Group group, String name, String place) {
    /** Employers that documents pay by heads. */
    public enum Group {
        ALL,
        /** 就业帮扶车间, 社区工厂, 卫星工厂: 吴利政规发〔2021〕7号 三(一)4. */
        WORKSHOP,
        /** 家政服务企业: 吴利政规发〔2021〕7号 三(四)7. */
        HOME_SERVICE,
        /** Whoever runs a studio of a craftsman (工匠工作室): jinfeng-2024 （九）. */
        STUDIO;

        public String labelKey() {
            return "employment.heads.group." + name();
        }
    }
}
