package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.AbstractView;
import org.wutong.bureau.targets.StillCounting;

/** Where figures are counted for the first time, a page says so and asks again by itself; a program is told when to. */
@ControllerAdvice
class StillCountingPages {
    private static final String SECONDS = "2";

    @ExceptionHandler(StillCounting.class)
    ModelAndView say(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().startsWith("/api/")) {
            response.setHeader("Retry-After", SECONDS);
            ModelAndView later = new ModelAndView(new Nothing());
            later.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return later;
        }
        String query = request.getQueryString();
        String again = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean part = request.getHeader("HX-Request") != null;
        if (!part) {
            response.setHeader("Refresh", SECONDS);
        }
        return new ModelAndView(part ? "targets/counting :: part" : "targets/counting").addObject("again", again);
    }

    private static final class Nothing extends AbstractView {
        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
            response.setContentLength(0);
        }
    }
}
