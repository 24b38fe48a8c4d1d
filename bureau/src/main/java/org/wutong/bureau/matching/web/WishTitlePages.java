package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.matching.WishTitles;
import org.wutong.bureau.matching.storage.WishTitleRows.Wished;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;

/** Wished titles the dictionary cannot place: a person chooses among the candidates, looks one up, or says that no kind of work is meant. */
@Controller
@RequestMapping("/matching/wishes")
@PreAuthorize("hasAuthority('VIEW')")
class WishTitlePages {
    private static final int PAGE = 100;
    private static final int FOUND = 20;
    private static final String NONE = "none";

    private final WishTitles titles;
    private final Occupations occupations;
    private final MatchWords words;

    WishTitlePages(WishTitles titles, Occupations occupations, MatchWords words) {
        this.titles = titles;
        this.occupations = occupations;
        this.words = words;
    }

    /** @param candidates codes to choose from, best first */
    record Row(Wished wished, List<OccupationCode> candidates) {}

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "") String word,
            Model model) {
        model.addAttribute("lookedUp", title);
        model.addAttribute("word", word);
        model.addAttribute(
                "rows",
                titles.unsure(PAGE).stream()
                        .map(one ->
                                new Row(one, candidates(one.title(), one.title().equals(title) ? word : "")))
                        .toList());
        model.addAttribute("answers", titles.answers());
        model.addAttribute("mayEdit", me.may(Right.EDIT_SHARED));
        model.addAttribute("words", words);
        return "matching/wishes";
    }

    private List<OccupationCode> candidates(String title, String word) {
        return word.isBlank()
                ? occupations.code(title).candidates()
                : occupations.all().entrySet().stream()
                        .filter(one -> one.getValue().contains(word.strip()))
                        .map(Map.Entry::getKey)
                        .limit(FOUND)
                        .toList();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String say(@RequestParam String title, @RequestParam String code, RedirectAttributes redirect) {
        OccupationCode chosen = code.matches("[1-8](-\\d\\d){0,3}") ? new OccupationCode(code) : null;
        if (title.isBlank() || !code.equals(NONE) && (chosen == null || !occupations.contains(chosen))) {
            Flash.refused(redirect, "vacancies.occupation.unknown", code);
        } else {
            int workers = titles.say(title, chosen);
            Flash.done(redirect, "matching.wishes.said", title, words.occupation(chosen), workers);
        }
        return "redirect:/matching/wishes";
    }

    @PostMapping("/forget")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String forget(@RequestParam String title, RedirectAttributes redirect) {
        Flash.done(redirect, "matching.wishes.forgotten", title, titles.forget(title));
        return "redirect:/matching/wishes";
    }
}
