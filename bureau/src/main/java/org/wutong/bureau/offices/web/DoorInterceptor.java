package org.wutong.bureau.offices.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Settings;

/** Before anything else: a first password is changed, and a bureau without a county is asked which one it is. */
@Configuration(proxyBeanMethods = false)
class DoorInterceptor implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> ALWAYS_OPEN =
            Set.of("/sign-in", "/sign-out", "/password", "/setup", "/health", "/error");

    private final Settings settings;

    DoorInterceptor(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/css/**", "/js/**", "/vendor/**", "/map/**", "/favicon.svg", "/favicon.ico");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Officer officer)
                || ALWAYS_OPEN.contains(path)) {
            return true;
        }
        String first = officer.mustChange() ? "/password" : settings.opened().isEmpty() ? "/setup" : null;
        if (first == null) {
            return true;
        }
        if (path.startsWith("/api/")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Sign in by the page first: " + first);
        }
        response.sendRedirect(request.getContextPath() + first);
        return false;
    }
}
