package org.wutong.bureau.people.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;

/** What all pages of people know: the words, and what the officer may do. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {
    private final Words words;

    Frame(Words words) {
        this.words = words;
    }

    @ModelAttribute
    void add(@AuthenticationPrincipal @Nullable Officer me, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("mayEdit", me != null && me.may(Right.EDIT));
        model.addAttribute("mayExport", me != null && me.may(Right.EXPORT));
        model.addAttribute("mayTakeWhole", me != null && me.may(Right.EXPORT) && me.may(Right.UNMASK));
        model.addAttribute("mayImport", me != null && me.may(Right.IMPORT));
        model.addAttribute("mayUnmask", me != null && me.may(Right.UNMASK));
    }
}
