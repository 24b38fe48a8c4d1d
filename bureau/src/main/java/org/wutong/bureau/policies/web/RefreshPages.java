package org.wutong.bureau.policies.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.Refreshing;
import org.wutong.bureau.policies.storage.Refreshes;

/** Bringing decisions up to date: asked for, watched by whoever sees the list, stopped by whoever may ask. */
@Controller
@RequestMapping("/owed/run")
@PreAuthorize("hasAuthority('VIEW')")
class RefreshPages {

    private final Refreshing refreshing;
    private final Refreshes refreshes;

    RefreshPages(Refreshing refreshing, Refreshes refreshes) {
        this.refreshing = refreshing;
        this.refreshes = refreshes;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RUN')")
    String changed() {
        return watched(refreshing.ask(false));
    }

    @PostMapping("/from-scratch")
    @PreAuthorize("hasAuthority('RUN')")
    String fromScratch() {
        return watched(refreshing.ask(true));
    }

    /** A run may have ended before the list is shown: it is named, so that the list tells how it ended. */
    private static String watched(long run) {
        return "redirect:/owed?outcome=ELIGIBLE&run=" + run;
    }

    /** The bar, asked for by htmx every second until the run ends. */
    @GetMapping("/{id}")
    String progress(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        model.addAttribute(
                "work", refreshing.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("mayRun", me.may(Right.RUN));
        model.addAttribute("refresh", refreshes.last().orElse(null));
        return "policies/refresh :: progress";
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAuthority('RUN')")
    String cancel(@PathVariable long id) {
        refreshing.cancel(id);
        return watched(id);
    }
}
