/** Who fits where, and why: integer scores, hard conditions of both sides, occupations by code. Pure Java, no clock. */
module org.wutong.matching {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;
    requires org.snakeyaml.engine.v2;

    exports org.wutong.matching;
    exports org.wutong.matching.kernel;
    exports org.wutong.matching.plan;

    uses org.wutong.matching.kernel.Kernel;
}
