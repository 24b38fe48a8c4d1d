package org.wutong.bureau.offices.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** The login that a request to the API carries in its header. */
final class BasicLogin {
    private static final BasicAuthenticationConverter HEADER = new BasicAuthenticationConverter();

    private BasicLogin() {}

    /** Null where there is none; {@code ?} where the header cannot be read. */
    static @Nullable String of(HttpServletRequest request) {
        try {
            var sent = HEADER.convert(request);
            return sent == null ? null : sent.getName();
        } catch (AuthenticationException unreadable) {
            return "?";
        }
    }
}
