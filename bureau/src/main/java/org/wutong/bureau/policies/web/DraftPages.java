package org.wutong.bureau.policies.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.drafts.Brought;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.Merge;
import org.wutong.bureau.policies.drafts.Publishing;
import org.wutong.bureau.register.Flash;

/** One draft: what is wrong with it, what it changes, its saves, and its way into force. */
@Controller
@RequestMapping("/policies/drafts/{id}")
@PreAuthorize("hasAuthority('READ_DRAFTS')")
class DraftPages {
    private final DraftDesk desk;
    private final Publishing publishing;
    private final PublishedPolicies policies;
    private final DraftView view;
    private final SetDownload download;
    private final DeskRights rights;
    private final BusinessDate businessDate;

    DraftPages(
            DraftDesk desk,
            Publishing publishing,
            PublishedPolicies policies,
            DraftView view,
            SetDownload download,
            DeskRights rights,
            BusinessDate businessDate) {
        this.desk = desk;
        this.publishing = publishing;
        this.policies = policies;
        this.view = view;
        this.download = download;
        this.rights = rights;
        this.businessDate = businessDate;
    }

    private Draft find(long id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String show(@PathVariable long id, @AuthenticationPrincipal Officer me, Locale locale, Model model) {
        Draft draft = find(id);
        view.about(draft, locale, model);
        model.addAttribute("revisions", desk.revisions(id));
        model.addAttribute("inForce", policies.entry(businessDate.today()));
        model.addAttribute("today", businessDate.today());
        model.addAttribute(
                "later",
                policies.history().stream()
                        .filter(entry -> !entry.holdsOn(businessDate.today()))
                        .toList());
        model.addAttribute("bases", new SetNames(policies));
        model.addAttribute("mayDraft", rights.mayDraft(me));
        model.addAttribute("mayWrite", rights.mayWrite(me, draft));
        model.addAttribute("mayDecide", rights.mayDecide(me, draft));
        model.addAttribute("mayPublish", rights.mayPublish(me, draft));
        model.addAttribute("maySimulate", me.may(Right.SIMULATE));
        return "policies/draft";
    }

    @PostMapping("/rename")
    @PreAuthorize("hasAuthority('DRAFT')")
    String rename(@PathVariable long id, @RequestParam String name) {
        desk.rename(id, name);
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/copy")
    @PreAuthorize("hasAuthority('DRAFT')")
    String copy(@PathVariable long id, @RequestParam String name, RedirectAttributes redirect) {
        long copy = desk.copy(id, name);
        Flash.done(redirect, "policies.drafts.copied");
        return "redirect:/policies/drafts/" + copy;
    }

    @PostMapping("/drop")
    @PreAuthorize("hasAuthority('DRAFT')")
    String drop(@PathVariable long id, RedirectAttributes redirect) {
        desk.drop(id);
        Flash.done(redirect, "policies.drafts.dropped");
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/restore")
    @PreAuthorize("hasAuthority('DRAFT')")
    String restore(@PathVariable long id) {
        desk.restore(id);
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/import")
    @PreAuthorize("hasAuthority('DRAFT')")
    String bring(
            @PathVariable long id,
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String folder,
            RedirectAttributes redirect)
            throws IOException {
        Set<String> known = desk.files(find(id)).keySet();
        Brought brought = Brought.read(DraftListPages.sent(file), known, folder);
        desk.bring(id, brought.files(), brought.isWhole(), DraftListPages.names(file));
        DraftListPages.said(redirect, brought);
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/take-back")
    @PreAuthorize("hasAuthority('DRAFT')")
    String takeBack(@PathVariable long id, @RequestParam int revision, RedirectAttributes redirect) {
        desk.takeBack(id, revision);
        Flash.done(redirect, "policies.drafts.taken-back", revision);
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/bring-up")
    @PreAuthorize("hasAuthority('DRAFT')")
    String bringUp(@PathVariable long id, RedirectAttributes redirect) {
        Merge merge = desk.bringUp(id);
        if (merge.both().isEmpty()) {
            Flash.done(redirect, "policies.drafts.brought-up", merge.taken().size());
        } else {
            Flash.refused(redirect, "policies.drafts.brought-up.both", String.join(" ", merge.both()));
        }
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/submit")
    @PreAuthorize("hasAuthority('DRAFT')")
    String submit(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        publishing.submit(id, revision, said);
        Flash.done(redirect, "policies.drafts.submitted");
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasAuthority('DRAFT')")
    String withdraw(@PathVariable long id) {
        publishing.withdraw(id);
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/send-back")
    @PreAuthorize("hasAuthority('PUBLISH')")
    String sendBack(@PathVariable long id, @RequestParam(defaultValue = "") String said, RedirectAttributes redirect) {
        publishing.sendBack(id, said);
        Flash.done(redirect, "policies.drafts.sent-back");
        return "redirect:/policies/drafts/" + id;
    }

    @PostMapping("/publish")
    @PreAuthorize("hasAuthority('PUBLISH')")
    String publish(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        LocalDate day = from == null ? businessDate.today() : from;
        publishing.publish(id, revision, day, note, reason);
        Flash.done(
                redirect,
                day.isAfter(businessDate.today()) ? "policies.drafts.published.later" : "policies.drafts.published",
                day.toString());
        return "redirect:/policies/drafts/" + id;
    }

    @GetMapping("/zip")
    ResponseEntity<byte[]> zip(@PathVariable long id, @RequestParam(defaultValue = "0") int revision) {
        Draft draft = find(id);
        Map<String, String> files = revision == 0
                ? desk.files(draft)
                : desk.files(id, revision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return download.zip(files);
    }
}
