package org.wutong.bureau.offices.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as RFC 9457 problems; pages have their own. */
@Hidden
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail failed(RuntimeException failure, HttpServletRequest request) {
        if (failure instanceof AccessDeniedException denied) {
            // The security chain answers this one.
            throw denied;
        }
        LOG.error("{} failed", request.getServletPath(), failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The program failed; no data was changed.");
    }

    @Hidden
    @RestController
    static class NothingElse {
        @GetMapping("/api/**")
        void nothing() {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no such resource; /api/docs lists them all.");
        }
    }
}
