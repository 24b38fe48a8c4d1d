package org.wutong.bureau.grants.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.grants.CaseDesk;
import org.wutong.bureau.grants.CaseOpening;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.CaseView;
import org.wutong.bureau.grants.ClaimOpening;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.Examined;
import org.wutong.bureau.grants.Forbidden;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.Hindrance;
import org.wutong.bureau.grants.Kinships;
import org.wutong.bureau.grants.NotThere;
import org.wutong.bureau.grants.OrganisationView;
import org.wutong.bureau.grants.Recoveries;
import org.wutong.bureau.grants.Refused;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;

/** One case: what it is, where it stands, who must do what by when; and every step that can be taken with it. */
@Controller
@RequestMapping("/grants/cases")
class CasePages {
    private final CaseDesk desk;
    private final CaseView view;
    private final CaseOpening opening;
    private final ClaimOpening claims;
    private final OrganisationView organisations;
    private final Recoveries recoveries;
    private final Kinships kinships;
    private final GrantWords words;
    private final BusinessDate businessDate;

    CasePages(
            CaseDesk desk,
            CaseView view,
            CaseOpening opening,
            ClaimOpening claims,
            OrganisationView organisations,
            Recoveries recoveries,
            Kinships kinships,
            GrantWords words,
            BusinessDate businessDate) {
        this.desk = desk;
        this.view = view;
        this.opening = opening;
        this.claims = claims;
        this.organisations = organisations;
        this.recoveries = recoveries;
        this.kinships = kinships;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** A step as a button: what hinders it is told beside it. */
    public record Offered(Step step, @Nullable Hindrance hindrance) {}

    @GetMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('VIEW')")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        CaseView.Whole whole = view.whole(me, id).orElseThrow(NotThere::new);
        GrantCase one = whole.grant();
        List<Offered> offered = Transitions.open(one.state(), me.role()).stream()
                .filter(step -> step.way() == Step.Way.CASE && step != Step.RECOVER)
                .map(step -> new Offered(step, hindrance(me, step, id)))
                .toList();
        model.addAttribute("it", whole);
        model.addAttribute("grant", one);
        model.addAttribute("person", words.people(List.of(one.payee())).get(one.payee()));
        model.addAttribute("offered", offered);
        model.addAttribute("track", CaseView.track(one.state(), one.resume()));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
        model.addAttribute(
                "mayMend",
                offered.stream().anyMatch(step -> step.step() == Step.MEND)
                        || one.state() == CaseState.DRAFTED
                                && offered.stream().anyMatch(step -> step.step() == Step.SUBMIT));
        model.addAttribute(
                "mayRecover",
                Transitions.allowed(Step.RECOVER, one.state(), me.role()).isPresent());
        model.addAttribute(
                "mayTake",
                Transitions.allowed(Step.SETTLE, one.state(), me.role()).isPresent());
        if (one.ofOrganisation()) {
            OrganisationView.OfCase counted = organisations.ofCase(me, one);
            model.addAttribute("counted", counted);
            model.addAttribute(
                    "members",
                    words.people(counted.people().stream()
                            .map(person -> person.counted().worker())
                            .distinct()
                            .toList()));
            model.addAttribute(
                    "others",
                    words.people(counted.people().stream()
                            .map(OrganisationView.Person::elsewhere)
                            .filter(Objects::nonNull)
                            .map(clash -> -clash.otherEmployer())
                            .distinct()
                            .toList()));
            model.addAttribute("mayExport", me.may(Right.EXPORT));
        }
        model.addAttribute(
                "mayDeclare",
                !one.ofOrganisation() && !kinships.declared(me, one.household()) && me.editScope() != null);
        return "grants/case";
    }

    private @Nullable Hindrance hindrance(Officer me, Step step, long id) {
        return desk.examine(me, step, List.of(id)).stream()
                .findFirst()
                .map(Examined::hindrance)
                .orElse(null);
    }

    /** Takes a step. What the table of states does not have for this role answers 403 and is in the trail. */
    @PostMapping("/{id:\\d+}/{step:[a-z-]+}")
    String act(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Step wanted = Step.named(step).orElseThrow(NotThere::new);
        GrantCase one = desk.find(me, id).orElse(null);
        if (one == null) {
            desk.refuse(me, wanted, id);
            if (Transitions.ALL.stream().noneMatch(row -> row.roles().contains(me.role()))) {
                throw new Forbidden();
            }
            throw new NotThere();
        }
        if (wanted.way() != Step.Way.CASE || wanted == Step.RECOVER) {
            return elsewhere(me, wanted, one);
        }
        if (wanted.needsReason() && reason.isBlank() && mayHere(me, wanted, one)) {
            Flash.refused(redirect, "grants.reason.needed");
            return "redirect:/grants/cases/" + id;
        }
        CaseDesk.Done done = desk.act(me, wanted, List.of(id), reason.isBlank() ? "—" : reason);
        Optional<Hindrance> hindrance = done.left().stream()
                .map(left -> Objects.requireNonNull(left.hindrance()))
                .findFirst();
        if (hindrance.filter(Hindrance::forbids).isPresent()) {
            throw new Forbidden();
        }
        hindrance.ifPresentOrElse(
                why -> Flash.refused(redirect, "grants.hindrance." + why),
                () -> Flash.done(redirect, "grants.did." + wanted));
        return "redirect:/grants/cases/" + id;
    }

    private static boolean mayHere(Officer me, Step step, GrantCase one) {
        return Transitions.allowed(step, one.state(), me.role()).isPresent();
    }

    /** A step that is not taken on the page of a case: forbidden it is refused here too, else shown where it is taken. */
    private String elsewhere(Officer me, Step step, GrantCase one) {
        CaseState from = step == Step.DRAFT ? null : one.state();
        if (Transitions.allowed(step, from, me.role()).isEmpty()) {
            desk.refuse(me, step, one.id());
            throw new Forbidden();
        }
        return switch (step.way()) {
            case DESK -> "redirect:/grants/owed";
            case NOTICE -> "redirect:/grants/notices";
            case BATCH -> "redirect:/grants/batches";
            case CASE, RECOVERY -> "redirect:/grants/cases/" + one.id();
        };
    }

    /** Reads the case anew from today's decision; sent back, it then goes on. */
    @PostMapping("/{id:\\d+}/refresh")
    @PreAuthorize("hasAuthority('EDIT')")
    String mend(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String yuan,
            @RequestParam(defaultValue = "NONE") Consent consent,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Flash.refused(redirect, "grants.reason.needed");
            return "redirect:/grants/cases/" + id;
        }
        try {
            boolean ofOrganisation =
                    desk.find(me, id).filter(GrantCase::ofOrganisation).isPresent();
            Hindrance hindrance = ofOrganisation
                    ? claims.mend(me, id, OwedPages.fen(yuan), consent, reason)
                    : opening.mend(me, id, OwedPages.fen(yuan), consent, reason);
            if (hindrance == Hindrance.FORBIDDEN) {
                desk.refuse(me, Step.MEND, id);
                throw new Forbidden();
            }
            if (hindrance == null) {
                Flash.done(redirect, "grants.did.MEND");
            } else {
                Flash.refused(redirect, "grants.hindrance." + hindrance);
            }
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/cases/" + id;
    }

    @PostMapping("/{id:\\d+}/recovery")
    @PreAuthorize("hasAuthority('EDIT')")
    String recover(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int instalments,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            recoveries.begin(me, id, instalments, reason);
            Flash.done(redirect, "grants.did.RECOVER");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/cases/" + id;
    }

    @PostMapping("/{id:\\d+}/instalment")
    @PreAuthorize("hasAuthority('EDIT')")
    String instalment(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String voucher,
            RedirectAttributes redirect) {
        try {
            recoveries.take(me, id, voucher);
            Flash.done(redirect, "grants.did.instalment");
        } catch (Refused refused) {
            Flash.refused(redirect, refused.key(), refused.args());
        }
        return "redirect:/grants/cases/" + id;
    }

    @PostMapping("/{id:\\d+}/relative")
    @PreAuthorize("hasAuthority('EDIT')")
    String relative(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        GrantCase one =
                desk.find(me, id).filter(found -> !found.ofOrganisation()).orElseThrow(NotThere::new);
        kinships.declare(me, one.worker(), reason);
        Flash.done(redirect, "grants.did.relative");
        return "redirect:/grants/cases/" + id;
    }
}
