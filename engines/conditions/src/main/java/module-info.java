/**
 * The typed three-valued condition language and the fact dictionary it is checked against. Used wherever a rule is data:
 * policies, data quality, cross-checks, counting rules.
 */
module org.wutong.conditions {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;
    requires org.yaml.snakeyaml;

    exports org.wutong.conditions;
    exports org.wutong.conditions.counting;
    exports org.wutong.conditions.source;
}
