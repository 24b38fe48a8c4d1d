package org.wutong.bureau.offices.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows guessing: ten attempts a login and sixty an address, then one every half minute. On the sign-in page a right password counts
 * as an attempt; at the API, where it comes with every request, it is given back.
 */
@Component
class Throttle extends OncePerRequestFilter {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int ATTEMPTS_A_LOGIN = 10;
    private static final int ATTEMPTS_AN_ADDRESS = 60;
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final RequestMatcher form = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String typed = form.matches(request) ? String.valueOf(request.getParameter("login")) : null;
        String sent = typed == null ? BasicLogin.of(request) : null;
        if (typed == null && sent == null) {
            chain.doFilter(request, response);
            return;
        }
        Bucket login = bucket("login:" + (typed == null ? sent : typed), ATTEMPTS_A_LOGIN);
        Bucket address = bucket("from:" + request.getRemoteAddr(), ATTEMPTS_AN_ADDRESS);
        if (!address.tryConsume(1) || !login.tryConsume(1)) {
            refuse(sent, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (sent != null && response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
            login.addTokens(1);
            address.addTokens(1);
        }
    }

    private static void refuse(@Nullable String sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (sent == null) {
            response.sendRedirect(request.getContextPath() + "/sign-in?slow");
        } else {
            response.setHeader("Retry-After", Long.toString(BETWEEN.toSeconds()));
            ApiRefusals.write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Try again in half a minute.");
        }
    }

    private Bucket bucket(String key, int burst) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    k -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillIntervally(1, BETWEEN))
                            .build());
        }
    }

    /** The security chains call this filter; the servlet container must not call it a second time. */
    @Component
    static class NotAgain {
        @Bean
        FilterRegistrationBean<Throttle> throttleRegistration(Throttle throttle) {
            FilterRegistrationBean<Throttle> registration = new FilterRegistrationBean<>(throttle);
            registration.setEnabled(false);
            return registration;
        }
    }
}
