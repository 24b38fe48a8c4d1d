package org.wutong.bureau.offices;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests add to the tree of places, and how it goes again. */
public final class TestPlaces {
    private TestPlaces() {}

    /** Leaves the places of the code table alone: no local ones, no further names. */
    public static void onlyCodes(JdbcClient owner, ReportingTree tree) {
        int names = owner.sql("delete from offices.node_alias").update();
        int places = owner.sql("delete from offices.node where local").update();
        if (names + places > 0) {
            tree.forget();
        }
    }
}
