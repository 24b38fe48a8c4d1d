package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.imports.BadRows;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.ImportDesk;
import org.wutong.bureau.register.imports.ImportWork;

/** Bringing a spreadsheet in: choose the file, look at what would happen, apply, take back. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAuthority('IMPORT')")
class ImportPages {
    private static final int PAGE = 50;

    private final ImportDesk desk;
    private final BadRows badRows;
    private final LongWork works;
    private final ImportView views;

    ImportPages(ImportDesk desk, BadRows badRows, LongWork works, ImportView views) {
        this.desk = desk;
        this.badRows = badRows;
        this.works = works;
        this.views = views;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long before, @AuthenticationPrincipal Officer me, Model model) {
        List<Import> found = desk.before(before == 0 ? Long.MAX_VALUE : before, PAGE + 1);
        model.addAttribute("rows", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("kinds", views.kinds());
        model.addAttribute(
                "next",
                found.size() > PAGE ? "/imports?before=" + found.get(PAGE - 1).id() : null);
        return "register/imports";
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String kind, @AuthenticationPrincipal Officer me, Model model) {
        List<ImportKind> allowed = desk.kindsFor(me);
        model.addAttribute("kinds", allowed);
        model.addAttribute("chosen", kind);
        model.addAttribute("layouts", desk.layouts());
        return "register/import-new";
    }

    @PostMapping
    String bring(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal Officer me,
            RedirectAttributes redirect)
            throws IOException {
        if (!kind.isEmpty()
                && desk.kindsFor(me).stream().noneMatch(one -> one.id().equals(kind))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String name = Optional.ofNullable(file.getOriginalFilename())
                .map(given -> given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .orElse("");
        if (file.isEmpty() && name.isEmpty()) {
            Flash.refused(redirect, "register.imports.no-file");
            return "redirect:/imports/new?kind=" + kind;
        }
        byte[] bytes = file.getBytes();
        return "redirect:/imports/" + desk.bring(kind.isEmpty() ? desk.kindOf(me, name, bytes) : kind, name, bytes);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, ImportView.Asked asked, @AuthenticationPrincipal Officer me, Model model) {
        Import before = find(id);
        Optional<LongWork.Standing> work = Optional.ofNullable(before.work()).flatMap(works::find);
        // Work that ended between the two looks has changed what there is to show.
        Import one = work.isPresent() && work.get().ended() ? find(id) : before;
        model.addAttribute("it", one);
        model.addAttribute("kind", desk.kind(one.kind()));
        model.addAttribute(
                "mayChange", views.mayChange(one, me) && desk.kindsFor(me).contains(desk.kind(one.kind())));
        model.addAttribute("work", work.orElse(null));
        if (work.isPresent() && !work.get().ended()) {
            return "register/import-running";
        }
        if (one.state() == State.CHECKED || one.state() == State.APPLIED || one.state() == State.UNDONE) {
            views.fill(one, asked, model);
        } else {
            views.fillReading(one, model);
        }
        return "register/import";
    }

    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, Model model, HttpServletResponse response) {
        Import one = find(id);
        Optional<LongWork.Standing> work = Optional.ofNullable(one.work()).flatMap(works::find);
        if (work.isEmpty() || work.get().ended()) {
            response.setHeader("HX-Redirect", "/imports/" + id);
        }
        model.addAttribute("it", one);
        model.addAttribute("work", work.orElse(null));
        return "register/import-running :: progress";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable long id) {
        Optional.ofNullable(find(id).work()).ifPresent(works::cancel);
        return "redirect:/imports/" + id;
    }

    /** Reads it again: with another layout, or columns matched by hand ({@code field-3=phone}). */
    @PostMapping("/{id}/recheck")
    String recheck(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String layout,
            @RequestParam Map<String, String> params) {
        Import one = changeable(id);
        Map<String, String> chosen = new LinkedHashMap<>();
        one.headers().forEach(header -> {
            String field = params.get("field-" + header.column());
            if (field != null && !field.equals(header.field())) {
                chosen.put(header.header(), field);
            }
        });
        desk.recheck(one, layout, chosen);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable long id) {
        desk.start(changeable(id), ImportWork.APPLY);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable long id) {
        desk.start(changeable(id), ImportWork.UNDO);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable long id) {
        desk.discard(changeable(id));
        return "redirect:/imports";
    }

    @GetMapping("/{id}/bad-rows")
    ResponseEntity<byte[]> badRows(@PathVariable long id) {
        Import one = changeable(id);
        String name = one.fileName().replaceFirst("\\.[A-Za-z]{2,5}$", "") + "-" + one.rowsBad() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(badRows.write(one));
    }

    private Import find(long id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One whose kind this officer may bring in and whose place they may change. */
    private Import changeable(long id) {
        Import one = find(id);
        if (!views.mayChange(one)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return one;
    }
}
