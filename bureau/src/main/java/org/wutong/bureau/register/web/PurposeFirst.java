package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wutong.bureau.register.ExportPurpose;

/** Gives exports their purpose. A request without one is led to a page that asks, and goes on from there to the same address. */
@Component
@ControllerAdvice
class PurposeFirst implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String PARAMETER = "purpose";
    private static final int LONGEST = 200;

    /** No purpose was given. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing() {
            super("an export states its purpose", null, false, false);
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExportPurpose.class;
    }

    @Override
    public ExportPurpose resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String given = request.getParameter(PARAMETER);
        if (given == null || given.isBlank()) {
            throw new Missing();
        }
        String purpose = given.strip().replaceAll("\\s+", " ");
        return new ExportPurpose(purpose.substring(0, Math.min(purpose.length(), LONGEST)));
    }

    @ExceptionHandler(Missing.class)
    String ask(HttpServletRequest request) {
        String query = request.getQueryString();
        String to = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "redirect:/exports/purpose?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
