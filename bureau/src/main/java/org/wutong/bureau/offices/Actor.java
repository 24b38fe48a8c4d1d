package org.wutong.bureau.offices;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, from which office, and how far they may see, change and search. Every transaction carries the three scopes of its
 * actor into the database.
 *
 * @param staff id of the member of staff; null for work the program does by itself
 */
public record Actor(@Nullable Long staff, String name, String office, Scope view, Scope edit, Scope search) {
    /** Nobody: sees nothing. */
    public static final Actor NOBODY = new Actor(null, "-", "-", Scope.NOTHING, Scope.NOTHING, Scope.NOTHING);

    /** Work of the program itself, by the name that the audit trail shows. */
    public static Actor program(String name) {
        return new Actor(null, name, "wutong", Scope.EVERYTHING, Scope.EVERYTHING, Scope.EVERYTHING);
    }
}
