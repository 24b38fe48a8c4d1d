package org.wutong.bureau.papers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.papers.Paper;
import org.wutong.bureau.papers.PaperKinds;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.papers.PaperRefused;
import org.wutong.bureau.papers.Papers;

/** The papers of a record as a part of its page, and each paper on a page of its own. */
@Controller
@RequestMapping("/papers")
@PreAuthorize("hasAuthority('VIEW')")
class PaperPages {
    private final Papers papers;
    private final PaperUploads uploads;
    private final PaperKinds kinds;
    private final BusinessDate businessDate;
    private final ObjectProvider<PaperOwners> owners;

    PaperPages(
            Papers papers,
            PaperUploads uploads,
            PaperKinds kinds,
            BusinessDate businessDate,
            ObjectProvider<PaperOwners> owners) {
        this.papers = papers;
        this.uploads = uploads;
        this.kinds = kinds;
        this.businessDate = businessDate;
        this.owners = owners;
    }

    @GetMapping("/of/{record:[a-z-]+}/{id:\\d+}")
    String list(@PathVariable String record, @PathVariable long id, Locale language, Model model) {
        return list(owner(record, id), PaperForm.BLANK, List.of(), language, model);
    }

    @PostMapping("/of/{record:[a-z-]+}/{id:\\d+}")
    String attach(
            @PathVariable String record,
            @PathVariable long id,
            PaperForm form,
            Locale language,
            Model model,
            HttpServletResponse response) {
        PaperOwners.Known owner = owner(record, id);
        if (!owner.mayChange()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<Told> told = uploads.take(owner.owner(), form, businessDate.today());
        boolean refused = told.stream().anyMatch(one -> one.kind().equals("bad"));
        if (refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return list(owner, refused ? form : PaperForm.BLANK, told, language, model);
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale language, Model model) {
        return page(me, id, List.of(), language, model);
    }

    @PostMapping("/{id:\\d+}/remove")
    String remove(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PaperOwners.Known owner = changeable(id);
        try {
            papers.remove(id, reason);
        } catch (PaperRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, id, List.of(Told.of(refused)), language, model);
        }
        redirect.addFlashAttribute("flash", Told.done("papers.removed", owner.name(), kinds.undoDays()));
        return "redirect:/papers/" + id;
    }

    @PostMapping("/{id:\\d+}/restore")
    String restore(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            Locale language,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PaperOwners.Known owner = changeable(id);
        try {
            papers.restore(id);
        } catch (PaperRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, id, List.of(Told.of(refused)), language, model);
        }
        redirect.addFlashAttribute("flash", Told.done("papers.restored", owner.name()));
        return "redirect:/papers/" + id;
    }

    private String list(PaperOwners.Known owner, PaperForm form, List<Told> told, Locale language, Model model) {
        List<Paper> all = papers.list(owner.owner(), true);
        model.addAttribute("owner", owner);
        model.addAttribute(
                "papers", all.stream().filter(paper -> !paper.removed()).toList());
        model.addAttribute("removed", all.stream().filter(Paper::removed).toList());
        model.addAttribute("kinds", kinds.of(owner.owner().kind()));
        model.addAttribute("form", form);
        model.addAttribute("told", told);
        model.addAttribute("most", papers.most().toMegabytes());
        model.addAttribute("paperWords", new PaperWords(kinds, language, businessDate.today()));
        return "papers/panel :: papers";
    }

    private String page(Officer me, long id, List<Told> told, Locale language, Model model) {
        Paper paper = seen(id);
        PaperOwners.Known owner = owner(paper.owner().kind(), paper.owner().id());
        boolean confidential = papers.confidential(paper);
        model.addAttribute("paper", paper);
        model.addAttribute("owner", owner);
        model.addAttribute("confidential", confidential);
        model.addAttribute("mayOpen", !paper.destroyed() && (!confidential || me.may(Right.UNMASK)));
        model.addAttribute("undoDays", kinds.undoDays());
        model.addAttribute("paperWords", new PaperWords(kinds, language, businessDate.today()));
        if (!told.isEmpty()) {
            model.addAttribute("flash", told);
        }
        return "papers/one";
    }

    private Paper seen(long id) {
        return papers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PaperOwners.Known changeable(long id) {
        Paper paper = seen(id);
        PaperOwners.Known owner = owner(paper.owner().kind(), paper.owner().id());
        if (!owner.mayChange()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return owner;
    }

    private PaperOwners.Known owner(String record, long id) {
        return owners.stream()
                .filter(one -> one.kind().equals(record))
                .findFirst()
                .flatMap(one -> one.find(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
