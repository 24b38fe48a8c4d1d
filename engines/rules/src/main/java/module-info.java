/** Policy files to typed rules to decisions to explanation. Pure: the day decided for is an argument. */
module org.wutong.rules {
    requires static transitive org.jspecify;
    requires transitive org.wutong.vocabulary;
    requires transitive org.wutong.conditions;
    requires transitive tools.jackson.core;

    exports org.wutong.rules;
    exports org.wutong.rules.files;
}
