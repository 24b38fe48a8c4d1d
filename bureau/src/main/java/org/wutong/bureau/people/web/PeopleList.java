package org.wutong.bureau.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.SavedViews;

/** The roster: list, search, tabs. */
@Controller
@RequestMapping("/people")
@PreAuthorize("hasAuthority('VIEW')")
class PeopleList {
    /** Long enough to be a phone or identity number, which must not stand in an address. */
    private static final String WHOLE_NUMBER = "(?s).*\\d{7,}.*";

    private static final int MOST_BY_NUMBER = 50;

    private final RosterPage page;
    private final Roster roster;
    private final SavedViews views;

    PeopleList(RosterPage page, Roster roster, SavedViews views) {
        this.page = page;
        this.roster = roster;
        this.views = views;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "1") int row,
            Locale language,
            Model model) {
        RosterRequest request = new RosterRequest(parameters, page.filters());
        if (request.wanted().text().matches(WHOLE_NUMBER)) {
            return find(parameters, language);
        }
        page.fill(request, after, before, row, me, language, model);
        return "people/list";
    }

    /** Whatever was typed to find somebody arrives here first: a whole number never becomes part of an address. */
    @PostMapping("/find")
    String find(@RequestParam MultiValueMap<String, String> parameters, Locale language) {
        RosterRequest request = new RosterRequest(parameters, page.filters());
        if (!request.wanted().text().matches(WHOLE_NUMBER)) {
            return "redirect:" + request.at("/people", Map.of());
        }
        List<Long> found = roster.page(request.wanted(), null, null, MOST_BY_NUMBER, language).lines().stream()
                .map(line -> line.worker().id())
                .toList();
        if (found.size() == 1) {
            return "redirect:/people/" + found.get(0);
        }
        MultiValueMap<String, String> named = new LinkedMultiValueMap<>(parameters);
        named.remove("q");
        named.set(
                "who",
                found.isEmpty() ? "0" : found.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return "redirect:" + new RosterRequest(named, page.filters()).at("/people", Map.of());
    }

    @PostMapping("/views")
    String saveView(
            @AuthenticationPrincipal Officer me,
            @RequestParam String name,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes redirect) {
        RosterRequest request = new RosterRequest(parameters, page.filters());
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > 40) {
            Flash.refused(redirect, "people.view.name-needed");
        } else {
            views.save(me.id(), "people", plain, request.query());
            Flash.done(redirect, "people.view.saved", plain);
        }
        return "redirect:" + request.at("/people", Map.of());
    }

    @PostMapping("/views/{id}/remove")
    String removeView(@AuthenticationPrincipal Officer me, @PathVariable long id) {
        views.remove(me.id(), id);
        return "redirect:/people";
    }
}
