package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.policies.drafts.DraftRefused;
import org.wutong.bureau.register.Flash;

/** What cannot be done is said on the page it was asked on. */
@ControllerAdvice(assignableTypes = {DraftListPages.class, DraftPages.class, DraftFilePages.class})
class DraftRefusals {
    /** Fields that stand as they were typed when the page comes again. */
    private static final List<String> TYPED = List.of("from", "note", "reason");

    @ExceptionHandler(DraftRefused.class)
    String say(DraftRefused refused, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Flash("bad", refused.key(), refused.args()));
        Map<String, String> typed = new HashMap<>();
        TYPED.forEach(name -> typed.put(name, request.getParameter(name)));
        redirect.addFlashAttribute("typed", typed);
        Object named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = named instanceof Map<?, ?> variables ? variables.get("id") : null;
        return id == null ? "redirect:/policies/drafts" : "redirect:/policies/drafts/" + id;
    }
}
