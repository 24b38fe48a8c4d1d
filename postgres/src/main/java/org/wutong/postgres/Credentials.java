package org.wutong.postgres;

/**
 * What a connection pool needs: a JDBC address, a role and its password.
 *
 * @param url JDBC address on the loopback, port included; it stays valid across restarts of the server
 * @param user role name
 * @param password in clear; {@link #toString()} leaves it out
 */
public record Credentials(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
