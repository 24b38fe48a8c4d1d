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
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows guessing: ten attempts a login or address, then one every half minute. A right password still counts as an attempt. */
@Component
class Throttle extends OncePerRequestFilter {
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean attempt =
                request.getMethod().equals("POST") && request.getServletPath().equals("/sign-in");
        String login = request.getParameter("login");
        if (attempt && !(take("login:" + login, 10) && take("from:" + request.getRemoteAddr(), 60))) {
            response.sendRedirect(request.getContextPath() + "/sign-in?slow");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean take(String key, int burst) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                            key,
                            k -> Bucket.builder()
                                    .addLimit(
                                            limit -> limit.capacity(burst).refillIntervally(1, Duration.ofSeconds(30)))
                                    .build())
                    .tryConsume(1);
        }
    }

    /** The security chain calls this filter; the servlet container must not call it a second time. */
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
