package org.wutong.bureau.targets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages that are only looked at may show figures as they were counted before. Whatever acts on figures – freezes, drafts, opens a case – is
 * not looked at with GET and gets new ones.
 */
@Component
class AtHand implements HandlerInterceptor, WebMvcConfigurer {
    private static final ThreadLocal<Boolean> ENOUGH = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<@Nullable Instant> STEADY = new ThreadLocal<>();

    /** Since when this thread is promised that nothing which is counted changes; null where it is not. */
    static @Nullable Instant steadySince() {
        return STEADY.get();
    }

    /** Runs work during which nothing that is counted changes, whatever else is written. */
    static void steadily(Runnable work) {
        STEADY.set(Instant.now());
        try {
            work.run();
        } finally {
            STEADY.remove();
        }
    }

    /** Whether figures at hand do for what this thread is about. */
    static boolean isEnough() {
        return ENOUGH.get();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/targets", "/targets/**", "/supervision/**", "/api/targets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ENOUGH.set(request.getMethod().equals("GET"));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        ENOUGH.remove();
    }
}
