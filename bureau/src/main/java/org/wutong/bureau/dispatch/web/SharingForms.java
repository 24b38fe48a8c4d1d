package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.dispatch.sharing.Party;
import org.wutong.bureau.dispatch.sharing.SharingDraft;
import org.wutong.bureau.dispatch.sharing.Sharings;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.PlaceNames;
import org.wutong.bureau.register.Flash;

/** What was agreed about lending workers, as it is typed in. */
@Controller
@RequestMapping("/sharing")
@PreAuthorize("hasAuthority('EDIT_SHARED')")
class SharingForms {
    private static final int MANY = 500;

    private final Sharings sharings;
    private final Employers employers;
    private final PlaceNames places;
    private final DispatchWords words;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    SharingForms(
            Sharings sharings,
            Employers employers,
            PlaceNames places,
            DispatchWords words,
            BusinessDate businessDate,
            MessageSource messages) {
        this.sharings = sharings;
        this.employers = employers;
        this.places = places;
        this.words = words;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) @Nullable Long lender,
            @RequestParam(required = false) @Nullable Long borrower,
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        TypedForm form = new TypedForm(Map.of(), messages);
        form.put("lender", lender == null ? null : words.linked("employer", lender));
        form.put("borrower", borrower == null ? null : words.linked("employer", borrower));
        form.put("job", job);
        form.put("place", place);
        form.put("from", businessDate.today());
        return show(form, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer me,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TypedForm form = new TypedForm(typed, messages);
        SharingDraft draft = read(form, Objects.requireNonNull(me.editScope()));
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, model);
        }
        long id = sharings.add(draft);
        Flash.done(redirect, "dispatch.sharing.added");
        return "redirect:/sharing/" + id;
    }

    private @Nullable SharingDraft read(TypedForm form, String region) {
        LocalDate today = businessDate.today();
        form.required("lender");
        form.required("borrower");
        Long lender = form.link("lender", words.target("employer"));
        Long borrower = form.link("borrower", words.target("employer"));
        LocalDate from = form.requiredDate("from", today);
        LocalDate to = form.requiredDate("to", from);
        String place = form.place("place", places);
        String job = form.required("job");
        if (to.isBefore(from)) {
            form.refuse("to", "ends-before", to, from);
        }
        if (lender != null && lender.equals(borrower)) {
            form.refuse("borrower", "same-firm");
        }
        Long wage = form.money("wage");
        LocalDate agreed = form.date("agreed-on");
        if (!form.fine() || lender == null || borrower == null) {
            return null;
        }
        return new SharingDraft(
                region,
                lender,
                borrower,
                place,
                job,
                from,
                to,
                party(form, "wages-by"),
                party(form, "insurance-by"),
                party(form, "injury-by"),
                wage,
                agreed,
                form.value("paper"),
                form.value("note"));
    }

    private static Party party(TypedForm form, String name) {
        String text = form.value(name);
        return text.isEmpty() ? Party.LENDER : Party.valueOf(text);
    }

    private String show(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("parties", Party.values());
        model.addAttribute(
                "employerNames",
                employers.all(EmployerFilter.ALL, MANY).stream()
                        .map(Employer::name)
                        .toList());
        return "dispatch/sharing-form";
    }
}
