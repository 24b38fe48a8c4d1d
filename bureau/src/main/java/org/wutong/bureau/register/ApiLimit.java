package org.wutong.bureau.register;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** How many rows one answer of the API may hold. */
public final class ApiLimit {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private ApiLimit() {}

    /**
     * @param asked null for the usual 100
     * @throws ResponseStatusException 400 when it lies outside 1 to 500
     */
    public static int check(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "limit is " + asked + "; expected 1 to " + MOST + ". Go on with after.");
        }
        return asked;
    }
}
