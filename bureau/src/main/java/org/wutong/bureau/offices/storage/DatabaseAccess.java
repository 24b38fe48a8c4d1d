package org.wutong.bureau.offices.storage;

/**
 * Where the database is and who goes in.
 *
 * @param switchRole whether the application signs in as the owner and then steps down to the plain role
 * @param embedded whether the program runs the server itself; only then may a demonstration be loaded
 */
record DatabaseAccess(
        String url,
        String ownerUser,
        String ownerPassword,
        String appUser,
        String appPassword,
        boolean switchRole,
        boolean embedded) {}
