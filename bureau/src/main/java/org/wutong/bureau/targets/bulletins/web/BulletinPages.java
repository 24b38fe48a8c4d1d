package org.wutong.bureau.targets.bulletins.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.bulletins.Bulletin;
import org.wutong.bureau.targets.bulletins.BulletinDesk;
import org.wutong.bureau.targets.bulletins.BulletinFile;
import org.wutong.bureau.targets.bulletins.BulletinFiles;
import org.wutong.bureau.targets.bulletins.BulletinRights;
import org.wutong.bureau.targets.bulletins.BulletinRules;
import org.wutong.bureau.targets.bulletins.BulletinSigning;
import org.wutong.bureau.targets.bulletins.BulletinState;
import org.wutong.bureau.targets.bulletins.FigureWords;
import org.wutong.bureau.targets.bulletins.Reader;
import org.wutong.bureau.targets.storage.BulletinRows;
import org.wutong.bureau.targets.storage.BulletinSentRows.Told;

/** Bulletins as a list; one with its text, its figures, its files and its readers. */
@Controller
@RequestMapping("/targets/bulletins")
@PreAuthorize("hasAuthority('VIEW')")
class BulletinPages {
    private static final int PAGE = 50;
    private static final int MOST = 5_000;
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BulletinDesk desk;
    private final BulletinSigning signing;
    private final BulletinFiles files;
    private final BulletinRights rights;
    private final BulletinRules rules;
    private final BulletinAsked asked;
    private final BulletinWords words;
    private final FigureWords figures;
    private final Exports exports;

    BulletinPages(
            BulletinDesk desk,
            BulletinSigning signing,
            BulletinFiles files,
            BulletinRights rights,
            BulletinRules rules,
            BulletinAsked asked,
            BulletinWords words,
            FigureWords figures,
            Exports exports) {
        this.desk = desk;
        this.signing = signing;
        this.files = files;
        this.rights = rights;
        this.rules = rules;
        this.asked = asked;
        this.words = words;
        this.figures = figures;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable BulletinState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        KeysetPage<Bulletin> page = desk.page(new BulletinRows.Wanted(state, q), at, PAGE);
        Map<BulletinState, Long> counts = desk.counts();
        model.addAttribute("page", page);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("state", state);
        model.addAttribute("states", BulletinState.values());
        model.addAttribute("q", q);
        model.addAttribute(
                "link", PageLink.to("/targets/bulletins").with("state", state).with("q", q));
        model.addAttribute("told", told(page.rows()));
        model.addAttribute("words", words);
        model.addAttribute("mayWrite", !rights.places(me).isEmpty());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "targets/bulletins/list";
    }

    private Map<Long, Told> told(List<Bulletin> bulletins) {
        return signing.told(bulletins.stream().map(Bulletin::id).toList());
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable BulletinState state,
            @RequestParam(defaultValue = "") String q,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        List<Bulletin> all = desk.all(new BulletinRows.Wanted(state, q), MOST);
        Map<Long, Told> told = told(all);
        new XlsxTable<Bulletin>()
                .column(words.say("targets.bulletins.number"), Bulletin::number)
                .column(words.say("targets.bulletins.title"), Bulletin::titleInOneLine)
                .column(words.say("targets.bulletins.kind"), it -> words.kind(it.kind()))
                .column(words.say("targets.bulletins.place"), it -> words.place(it.region()))
                .column(words.say("targets.bulletins.day"), Bulletin::day)
                .column(
                        words.say("targets.bulletins.state"),
                        it -> words.say(it.state().labelKey()))
                .column(words.say("targets.bulletins.made-by"), Bulletin::madeByName)
                .column(words.say("targets.bulletins.signed-by"), Bulletin::signedByName)
                .column(words.say("targets.bulletins.sent-on"), Bulletin::sentOn)
                .column(words.say("targets.bulletins.read"), it -> {
                    Told one = told.get(it.id());
                    return one == null ? null : one.read() + "/" + one.all();
                })
                .send(
                        response,
                        words.say("targets.bulletins.menu"),
                        all,
                        exports.note(me, purpose, "bulletin", all.size(), state == null ? "" : state.name()));
    }

    @GetMapping("/{id:\\d+}")
    String show(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Bulletin bulletin = asked.known(id);
        List<Reader> readers = signing.readers(id);
        boolean decides = rights.mayDecide(me, bulletin.region());
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("paper", files.paper(bulletin));
        model.addAttribute("figures", figures);
        model.addAttribute("words", words);
        model.addAttribute("rules", rules);
        model.addAttribute("kinds", BulletinSigning.kinds(bulletin));
        model.addAttribute("digests", signing.digests(id));
        model.addAttribute("readers", readers);
        model.addAttribute("replacing", desk.replacing(id).orElse(null));
        model.addAttribute(
                "replaced",
                bulletin.replaces() == null
                        ? null
                        : desk.find(bulletin.replaces()).orElse(null));
        model.addAttribute("doubts", bulletin.state().out() ? null : desk.doubts(bulletin));
        model.addAttribute("mayWrite", rights.mayWrite(me, bulletin.region()));
        model.addAttribute("mayDecide", decides);
        model.addAttribute("own", bulletin.isOf(me.id()));
        model.addAttribute(
                "mayConfirm",
                me.may(Right.EDIT)
                        && readers.stream().anyMatch(it -> it.region().equals(rights.own(me)) && it.readAt() == null));
        return "targets/bulletins/one";
    }

    @GetMapping("/{id:\\d+}/file/{kind:pdf|docx|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String kind) {
        Bulletin bulletin = asked.known(id);
        Optional<BulletinFile> file = signing.file(bulletin, kind);
        if (file.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        signing.taken(bulletin, kind);
        String number = bulletin.number();
        String name =
                (number == null ? bulletin.titleInOneLine() : number + " " + bulletin.titleInOneLine()) + "." + kind;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPES.getOrDefault(kind, "application/octet-stream")))
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .body(file.get().bytes());
    }
}
