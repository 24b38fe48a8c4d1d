package org.wutong.bureau.offices.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.SignIns;

/** What the API answers to whom it does not let in: RFC 9457 problems, and a line in the audit trail for a wrong password. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, SessionInformationExpiredStrategy {
    private final SignIns signIns;

    ApiRefusals(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String login = BasicLogin.of(request);
        if (login != null && !(refusal instanceof InsufficientAuthenticationException)) {
            signIns.refused(login, request.getRemoteAddr());
        }
        unauthorized(response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "Your role may not do this. This API only reads.");
    }

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        unauthorized(event.getResponse());
    }

    private static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"wutong\", charset=\"UTF-8\"");
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "Sign in: login and password by HTTP Basic, or the session of a page.");
    }

    /** @param detail plain ASCII without quotes */
    static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().printf("""
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""", status.getReasonPhrase(), status.value(), detail);
    }
}
