package org.wutong.bureau.offices.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.SignIns;

@Component
class SignInHandlers extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final SignIns signIns;

    SignInHandlers(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof Officer officer) {
            signIns.accepted(officer, request.getRemoteAddr());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String login = request.getParameter("login");
        signIns.refused(login == null ? "" : login, request.getRemoteAddr());
        response.sendRedirect(
                request.getContextPath() + "/sign-in?" + (refusal instanceof LockedException ? "locked" : "refused"));
    }
}
