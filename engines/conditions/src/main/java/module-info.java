module org.wutong.conditions {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;
    requires org.snakeyaml.engine.v2;

    exports org.wutong.conditions;
}
