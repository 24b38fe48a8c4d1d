package org.wutong.bureau.offices;

/**
 * What this installation stands on.
 *
 * @param embedded whether the program runs its own database; only then may a demonstration be loaded
 */
public record Installation(boolean embedded) {}
