package org.wutong.postgres;

/**
 * The two ways into one database. Migrations run as the owner; the program runs as the app role, which owns nothing and
 * does not pass row-level security.
 *
 * @param owner role {@code wutong_owner}: owns the database, no superuser
 * @param app role {@code wutong_app}: may connect and make temporary tables, all else the migrations grant
 */
public record DatabaseAccess(Credentials owner, Credentials app) {}
