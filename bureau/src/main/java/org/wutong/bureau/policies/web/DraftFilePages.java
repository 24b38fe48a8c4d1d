package org.wutong.bureau.policies.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.completion.Completion;
import org.wutong.bureau.policies.drafts.Check;
import org.wutong.bureau.policies.drafts.CheckedFolders;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.DraftRefused;
import org.wutong.bureau.policies.drafts.Findings;
import org.wutong.bureau.register.Flash;

/** One file of a draft in the editor: saved as a form, checked and completed while somebody types. */
@Controller
@RequestMapping("/policies/drafts/{id}")
@PreAuthorize("hasAuthority('READ_DRAFTS')")
class DraftFilePages {
    private final DraftDesk desk;
    private final CheckedFolders checked;
    private final Completion completion;
    private final PublishedPolicies policies;
    private final DraftView view;
    private final DeskRights rights;

    DraftFilePages(
            DraftDesk desk,
            CheckedFolders checked,
            Completion completion,
            PublishedPolicies policies,
            DraftView view,
            DeskRights rights) {
        this.desk = desk;
        this.checked = checked;
        this.completion = completion;
        this.policies = policies;
        this.view = view;
        this.rights = rights;
    }

    /** What an editor sends. */
    record Sent(
            String file, String text, int basedOn, @Nullable String note) {}

    private Draft find(long id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/file")
    String edit(
            @PathVariable long id,
            @RequestParam String file,
            @AuthenticationPrincipal Officer me,
            Locale locale,
            Model model) {
        Draft draft = find(id);
        String text = desk.files(draft).get(file);
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page(draft, new Sent(file, text, draft.revision(), ""), checked.of(draft.folder()), me, locale, model);
        return "policies/draft-file";
    }

    private void page(Draft draft, Sent sent, Findings findings, Officer me, Locale locale, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("sent", sent);
        model.addAttribute("lines", sent.text().split("\n", -1).length);
        model.addAttribute("files", view.files(draft, findings));
        model.addAttribute("mayWrite", rights.mayWrite(me, draft));
        view.found(findings, locale, model);
    }

    @PostMapping("/file")
    @PreAuthorize("hasAuthority('DRAFT')")
    Object save(
            @PathVariable long id,
            Sent sent,
            @AuthenticationPrincipal Officer me,
            Locale locale,
            Model model,
            jakarta.servlet.http.HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            DraftDesk.Saved saved =
                    desk.save(id, sent.basedOn(), sent.file(), sent.text(), sent.note() == null ? "" : sent.note());
            if (saved instanceof DraftDesk.Saved.Kept kept) {
                Flash.done(
                        redirect,
                        kept.merged() ? "policies.drafts.saved.merged" : "policies.drafts.saved",
                        kept.revision());
                return "redirect:" + address(id, sent.file());
            }
            model.addAttribute("overtaken", saved);
        } catch (DraftRefused refused) {
            model.addAttribute("flash", new Flash("bad", refused.key(), refused.args()));
        }
        // Nothing typed is lost: it stands in the editor again, now upon the newest save.
        Draft draft = find(id);
        response.setStatus(HttpStatus.CONFLICT.value());
        Sent again = new Sent(sent.file(), sent.text().replace("\r\n", "\n"), draft.revision(), sent.note());
        page(draft, again, Check.typing(desk.files(draft), again.file(), again.text()), me, locale, model);
        return "policies/draft-file";
    }

    private static String address(long id, String file) {
        return UriComponentsBuilder.fromPath("/policies/drafts/{id}/file")
                .queryParam("file", "{file}")
                .encode()
                .buildAndExpand(id, file)
                .toUriString();
    }

    @PostMapping("/add")
    @PreAuthorize("hasAuthority('DRAFT')")
    String add(@PathVariable long id, @RequestParam String file, @RequestParam int basedOn) {
        String name = file.strip();
        if (!desk.files(find(id)).containsKey(name)) {
            desk.save(id, basedOn, name, NewFile.text(name), "");
        }
        return "redirect:" + address(id, name);
    }

    @PostMapping("/remove")
    @PreAuthorize("hasAuthority('DRAFT')")
    String remove(@PathVariable long id, @RequestParam String file, RedirectAttributes redirect) {
        desk.remove(id, file);
        Flash.done(redirect, "policies.drafts.removed", file);
        return "redirect:/policies/drafts/" + id;
    }

    /** What is wrong as the text stands now; nothing is kept. */
    @PostMapping("/check")
    String check(@PathVariable long id, Sent sent, Locale locale, Model model) {
        Draft draft = find(id);
        Map<String, String> kept = desk.files(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("sent", sent);
        model.addAttribute("typing", true);
        view.found(Check.typing(kept, sent.file(), sent.text().replace("\r\n", "\n")), locale, model);
        return "policies/draft-parts :: found";
    }

    @PostMapping("/complete")
    @ResponseBody
    Completion.Answer complete(
            @PathVariable long id,
            @RequestParam String file,
            @RequestParam String text,
            @RequestParam int offset,
            Locale locale) {
        return completion.at(
                checked.of(find(id).folder()).set().orElseGet(policies::inForce),
                file,
                text.replace("\r\n", "\n"),
                offset,
                locale);
    }
}
