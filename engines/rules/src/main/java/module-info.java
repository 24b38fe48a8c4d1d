module org.wutong.rules {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;
    requires transitive org.wutong.conditions;
    requires org.snakeyaml.engine.v2;

    exports org.wutong.rules;
}
