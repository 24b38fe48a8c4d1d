package org.wutong.bureau.vacancies;

/** Legal grounds on which work may be closed to an age. Without one, an age is the employer's wish and bars nobody (RS 十二). */
public enum StatutoryAge {
    /** Work forbidden to minors: 劳动法 64. */
    MINORS_PROTECTED,
    /** Special operations with a licence: 特种作业人员安全技术培训考核管理规定 4. */
    SPECIAL_OPERATION,
    /** Driving licence classes: 机动车驾驶证申领和使用规定 14. */
    DRIVING_LICENCE,
    /** Commercial road transport: 道路运输从业人员管理规定. */
    ROAD_TRANSPORT,
    /** Security guards: 保安服务管理条例 16. */
    SECURITY_GUARD,
    /** Places unfit for minors: 未成年人保护法 61. */
    ENTERTAINMENT;

    public String labelKey() {
        return "vacancies.statutory." + name();
    }
}
