module org.wutong.spells {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;

    exports org.wutong.spells;
}
