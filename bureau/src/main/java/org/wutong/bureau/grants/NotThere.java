package org.wutong.bureau.grants;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing of that number is in sight. */
public final class NotThere extends ResponseStatusException {
    public NotThere() {
        super(HttpStatus.NOT_FOUND);
    }
}
