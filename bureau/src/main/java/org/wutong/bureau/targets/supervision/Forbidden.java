package org.wutong.bureau.targets.supervision;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The table of states does not have this for whoever asks; the trail has an entry of it. */
public final class Forbidden extends ResponseStatusException {
    public Forbidden() {
        super(HttpStatus.FORBIDDEN);
    }
}
