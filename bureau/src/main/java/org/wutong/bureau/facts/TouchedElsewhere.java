package org.wutong.bureau.facts;

import java.util.Set;

/** Places where records mean something else because rows of a table changed in other places. Published by the duty that keeps the table. */
public interface TouchedElsewhere {
    /** The table, schema first. */
    String table();

    /** @param touched codes of places where rows of the table were touched */
    Set<String> places(Set<String> touched);
}
