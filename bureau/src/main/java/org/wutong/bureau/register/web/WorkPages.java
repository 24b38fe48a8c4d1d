package org.wutong.bureau.register.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.register.LongWork;

/** The progress bar of any long work, asked for by htmx every second until it ends. */
@Controller
@RequestMapping("/work")
class WorkPages {
    private final LongWork works;

    WorkPages(LongWork works) {
        this.works = works;
    }

    @GetMapping("/{id}")
    String progress(@PathVariable long id, @RequestParam(defaultValue = "/") String then, Model model) {
        model.addAttribute("work", works.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("then", onlyHere(then));
        return "register/progress :: progress";
    }

    /** Asked by htmx the bar comes again; a plain form leads back to the page that showed it. */
    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "/") String then,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly,
            Model model) {
        works.cancel(id);
        String bar = progress(id, then, model);
        return partly ? bar : "redirect:" + onlyHere(then);
    }

    /** A path of this program; browsers read both slashes as the beginning of another host. */
    private static String onlyHere(String then) {
        return then.matches("/(?![/\\\\]).*") || then.equals("/") ? then : "/";
    }
}
