package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.imports.RowProblem;
import org.wutong.bureau.register.ledger.LedgerDesk;
import org.wutong.bureau.register.ledger.LedgerDesk.Answer;
import org.wutong.bureau.register.ledger.LedgerRow;
import org.wutong.bureau.register.ledger.LedgerTexts;
import org.wutong.bureau.register.ledger.LedgerType;
import org.wutong.bureau.register.ledger.LedgerTypes;

/** Adding, changing, removing records of plain registers, and taking a change back. */
@Controller
@RequestMapping("/registers")
@PreAuthorize("hasAuthority('VIEW')")
class LedgerForms {
    private final LedgerTypes types;
    private final LedgerDesk desk;
    private final LedgerTexts texts;
    private final LedgerViews views;

    LedgerForms(LedgerTypes types, LedgerDesk desk, LedgerTexts texts, LedgerViews views) {
        this.types = types;
        this.desk = desk;
        this.texts = texts;
        this.views = views;
    }

    /** An empty form; {@code f.<field>} parameters fill it, such as the record another page was left from. */
    @GetMapping("/{ledger}/new")
    String blank(
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale) {
        LedgerType type = mayEdit(ledger, me);
        return form(type, null, typed(type, given), Map.of(), me, model, locale);
    }

    @GetMapping("/{ledger}/{id:\\d+}/edit")
    String edit(
            @PathVariable String ledger,
            @PathVariable long id,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale) {
        LedgerType type = mayEdit(ledger, me);
        LedgerRow row = standing(type, id);
        return form(type, row, texts.of(type, row, locale), Map.of(), me, model, locale);
    }

    @PostMapping("/{ledger}")
    String add(
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        LedgerType type = mayEdit(ledger, me);
        Map<String, String> typed = typed(type, given);
        LedgerTexts.Read read = texts.read(type, typed, null);
        if (read.problems().isEmpty()) {
            try {
                long id = desk.add(type, read.values(), why(given));
                Flash.done(redirect, "register.ledger.added");
                return "redirect:" + type.href() + "/" + id;
            } catch (DuplicateKeyException taken) {
                return refused(type, null, typed, views.taken(type), me, model, locale, response);
            }
        }
        return refused(type, null, typed, read.problems(), me, model, locale, response);
    }

    @PostMapping("/{ledger}/{id:\\d+}")
    String change(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Officer me,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        LedgerType type = mayEdit(ledger, me);
        LedgerRow row = standing(type, id);
        Map<String, String> typed = typed(type, given);
        LedgerTexts.Read read = texts.read(type, typed, row);
        if (!read.problems().isEmpty()) {
            return refused(type, row, typed, read.problems(), me, model, locale, response);
        }
        try {
            if (desk.change(type, id, version, read.values(), why(given)) == Answer.MEANWHILE) {
                Flash.refused(redirect, "register.ledger.meanwhile");
                return "redirect:" + type.href() + "/" + id + "/edit";
            }
        } catch (DuplicateKeyException taken) {
            return refused(type, row, typed, views.taken(type), me, model, locale, response);
        }
        Flash.done(redirect, "register.ledger.changed");
        return "redirect:" + type.href() + "/" + id;
    }

    @PostMapping("/{ledger}/{id:\\d+}/remove")
    String remove(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Officer me,
            RedirectAttributes redirect) {
        LedgerType type = mayEdit(ledger, me);
        String here = "redirect:" + type.href() + "/" + id;
        if (why(given).isEmpty()) {
            Flash.refused(redirect, "register.ledger.why-first");
            return here;
        }
        switch (desk.remove(type, id, version, why(given))) {
            case DONE -> Flash.done(redirect, "register.ledger.removed");
            case MEANWHILE -> Flash.refused(redirect, "register.ledger.meanwhile");
            case POINTED_AT -> Flash.refused(redirect, "register.ledger.pointed-at");
        }
        return here;
    }

    @PostMapping("/{ledger}/{id:\\d+}/take-back")
    String takeBack(
            @PathVariable String ledger,
            @PathVariable long id,
            @RequestParam long change,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Officer me,
            RedirectAttributes redirect) {
        LedgerType type = mayEdit(ledger, me);
        try {
            if (desk.takeBack(type, change, why(given)) == Answer.DONE) {
                Flash.done(redirect, "register.ledger.taken-back");
            } else {
                Flash.refused(redirect, "register.ledger.meanwhile");
            }
        } catch (DuplicateKeyException taken) {
            Flash.refused(redirect, "register.ledger.taken");
        }
        return "redirect:" + type.href() + "/" + id;
    }

    /** Names for a field that points at a record, as the typing goes on. */
    @GetMapping("/names/{kind}")
    String names(@PathVariable String kind, @RequestParam MultiValueMap<String, String> given, Model model) {
        String typed = given.entrySet().stream()
                .filter(one -> one.getKey().startsWith("f."))
                .map(one -> one.getValue().get(0))
                .findFirst()
                .orElse("");
        model.addAttribute("names", views.names(kind, typed));
        return "register/ledger-parts :: names";
    }

    private String form(
            LedgerType type,
            @Nullable LedgerRow row,
            Map<String, String> typed,
            Map<String, RowProblem> problems,
            Officer me,
            Model model,
            Locale locale) {
        LedgerPages.frame(type, me, model);
        model.addAttribute("row", row);
        model.addAttribute("name", row == null ? "" : views.name(type, row, List.of(), locale));
        model.addAttribute("fields", views.form(type, row, typed, problems, locale));
        model.addAttribute("why", typed.getOrDefault("why", ""));
        return "register/ledger-form";
    }

    private String refused(
            LedgerType type,
            @Nullable LedgerRow row,
            Map<String, String> typed,
            Map<String, RowProblem> problems,
            Officer me,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(type, row, typed, problems, me, model, locale);
    }

    /** By field name; several choices of one field come together. */
    private static Map<String, String> typed(LedgerType type, MultiValueMap<String, String> given) {
        Map<String, String> typed = new HashMap<>();
        type.fields().forEach(field -> {
            List<String> values = given.getOrDefault("f." + field.name(), List.of());
            typed.put(
                    field.name(),
                    String.join(
                            "、", values.stream().filter(one -> !one.isBlank()).toList()));
            if (given.containsKey("clear." + field.name())) {
                typed.put("clear." + field.name(), "yes");
            }
        });
        typed.put("why", why(given));
        return typed;
    }

    private static String why(MultiValueMap<String, String> given) {
        String why = given.getFirst("why");
        return why == null ? "" : why.strip();
    }

    private LedgerRow standing(LedgerType type, long id) {
        return desk.find(type, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LedgerType mayEdit(String ledger, Officer me) {
        LedgerType type = types.find(ledger).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!me.may(type.edit())) {
            throw new AccessDeniedException("register " + ledger + " takes " + type.edit());
        }
        return type;
    }
}
