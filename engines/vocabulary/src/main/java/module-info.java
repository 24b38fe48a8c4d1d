/** Words of the field that every other engine speaks: places, money, identity numbers. Pure Java, no dependencies. */
module org.wutong.vocabulary {
    requires static transitive org.jspecify;

    exports org.wutong.vocabulary;
}
