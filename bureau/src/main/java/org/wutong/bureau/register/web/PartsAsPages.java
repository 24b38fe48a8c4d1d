package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Parts of pages are asked for by htmx. Without script their links are followed instead: then the same part comes inside a page of
 * its own, with the menu around it.
 */
@Configuration(proxyBeanMethods = false)
class PartsAsPages implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || request.getHeader("HX-Request") != null) {
            return;
        }
        String view = answer.getViewName();
        if (view != null && view.contains(" :: ")) {
            answer.addObject("part", view);
            answer.setViewName("register/part");
        }
    }
}
