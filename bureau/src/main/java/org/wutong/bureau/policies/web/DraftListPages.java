package org.wutong.bureau.policies.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.drafts.Brought;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.Revision;
import org.wutong.bureau.policies.storage.Folders;
import org.wutong.bureau.policies.storage.ShippedFolders;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;

/** The policy desk: all drafts, and beginning one. */
@Controller
@RequestMapping("/policies/drafts")
@PreAuthorize("hasAuthority('READ_DRAFTS')")
class DraftListPages {
    private static final int PAGE = 50;

    private final DraftDesk desk;
    private final PublishedPolicies policies;
    private final Folders folders;
    private final ShippedFolders shipped;
    private final BusinessDate businessDate;
    private final DeskRights rights;

    DraftListPages(
            DraftDesk desk,
            PublishedPolicies policies,
            Folders folders,
            ShippedFolders shipped,
            BusinessDate businessDate,
            DeskRights rights) {
        this.desk = desk;
        this.policies = policies;
        this.folders = folders;
        this.shipped = shipped;
        this.businessDate = businessDate;
        this.rights = rights;
    }

    /** Which drafts a list shows. */
    enum Show {
        OPEN,
        SUBMITTED,
        PUBLISHED,
        DROPPED;

        boolean holds(Draft draft) {
            return switch (this) {
                case OPEN -> draft.state() == Draft.State.EDITING || draft.state() == Draft.State.SUBMITTED;
                case SUBMITTED -> draft.state() == Draft.State.SUBMITTED;
                case PUBLISHED -> draft.state() == Draft.State.PUBLISHED;
                case DROPPED -> draft.state() == Draft.State.DROPPED;
            };
        }
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "OPEN") Show show,
            @RequestParam(defaultValue = "1") int from,
            Model model) {
        String asked = q.strip().toLowerCase(Locale.ROOT);
        List<Draft> found = desk.all().stream()
                .filter(draft -> (draft.name() + " " + draft.authorName() + " " + draft.said())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked))
                .toList();
        Map<Show, Long> counts = new EnumMap<>(Show.class);
        for (Show one : Show.values()) {
            counts.put(one, found.stream().filter(one::holds).count());
        }
        List<Draft> shown = found.stream().filter(show::holds).toList();
        int first = Math.max(1, Math.min(from, Math.max(1, shown.size())));
        List<Draft> page = shown.subList(first - 1, Math.min(shown.size(), first - 1 + PAGE));
        PageLink link = PageLink.to("/policies/drafts").with("q", q.strip()).with("show", show);
        model.addAttribute("drafts", page);
        model.addAttribute("bases", new SetNames(policies));
        model.addAttribute("counts", counts);
        model.addAttribute("shows", Show.values());
        model.addAttribute("show", show);
        model.addAttribute("link", link);
        model.addAttribute("q", q.strip());
        model.addAttribute("from", page.isEmpty() ? 0 : first);
        model.addAttribute("to", first + page.size() - 1);
        model.addAttribute("previous", first > 1 ? link.with("from", Math.max(1, first - PAGE)) : null);
        model.addAttribute("next", first - 1 + PAGE < shown.size() ? link.with("from", first + PAGE) : null);
        model.addAttribute("inForce", policies.entry(businessDate.today()));
        model.addAttribute("mayDraft", rights.mayDraft(me));
        model.addAttribute("arrived", arrived());
        return "policies/drafts";
    }

    /** What an upgrade brought and nobody has looked at to the end. */
    private @Nullable Draft arrived() {
        return shipped.last()
                .map(ShippedFolders.Shipped::draft)
                .flatMap(desk::find)
                .filter(draft -> draft.isOpen() || draft.isSubmitted())
                .orElse(null);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DRAFT')")
    String start(@RequestParam String name, RedirectAttributes redirect) {
        long id = desk.start(name);
        Flash.done(redirect, "policies.drafts.started");
        return "redirect:/policies/drafts/" + id;
    }

    /** A draft from files that are brought: a whole set, or a few files laid over the set in force. */
    @PostMapping("/import")
    @PreAuthorize("hasAuthority('DRAFT')")
    String bring(
            @RequestParam String name,
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String folder,
            RedirectAttributes redirect)
            throws IOException {
        String base = policies.entry(businessDate.today()).folder();
        Map<String, String> inForce = folders.files(base);
        Brought brought = Brought.read(sent(file), inForce.keySet(), folder);
        Map<String, String> files = new java.util.TreeMap<>(brought.isWhole() ? Map.of() : inForce);
        files.putAll(brought.files());
        long id = desk.start(name, base, files, Revision.What.IMPORTED, names(file));
        said(redirect, brought);
        return "redirect:/policies/drafts/" + id;
    }

    static List<Brought.Sent> sent(List<MultipartFile> files) throws IOException {
        List<Brought.Sent> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                sent.add(new Brought.Sent(names(List.of(file)), file.getBytes()));
            }
        }
        return sent;
    }

    static String names(List<MultipartFile> files) {
        return String.join(
                " ",
                files.stream()
                        .map(file -> String.valueOf(file.getOriginalFilename()))
                        .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                        .toList());
    }

    static void said(RedirectAttributes redirect, Brought brought) {
        if (brought.ignored().isEmpty()) {
            Flash.done(redirect, "policies.drafts.imported", brought.files().size());
        } else {
            Flash.done(
                    redirect,
                    "policies.drafts.imported.ignored",
                    brought.files().size(),
                    brought.ignored().size(),
                    String.join(" ", brought.ignored().stream().limit(5).toList()));
        }
    }
}
