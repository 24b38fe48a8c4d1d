package org.wutong.postgres;

/** The server could not be prepared, started or reached. The message names the place, what was met and a likely cure. */
public final class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
