/** What a person's employment record adds up to: months by three clocks, wages, gaps, transfer scope, status on a day. */
module org.wutong.spells {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;

    exports org.wutong.spells;
}
