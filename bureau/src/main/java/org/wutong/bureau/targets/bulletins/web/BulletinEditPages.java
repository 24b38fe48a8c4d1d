package org.wutong.bureau.targets.bulletins.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.bulletins.Bulletin;
import org.wutong.bureau.targets.bulletins.BulletinDesk;
import org.wutong.bureau.targets.bulletins.BulletinRefused;
import org.wutong.bureau.targets.bulletins.BulletinRights;
import org.wutong.bureau.targets.bulletins.BulletinRules;
import org.wutong.bureau.targets.bulletins.BulletinState;
import org.wutong.bureau.targets.bulletins.Section;
import org.wutong.bureau.targets.storage.BulletinRows;

/** Draws a bulletin up, edits it, hands it in or throws it away. */
@Controller
@RequestMapping("/targets/bulletins")
@PreAuthorize("hasAuthority('STEER')")
class BulletinEditPages {
    private static final String LIST = "redirect:/targets/bulletins";

    private final BulletinDesk desk;
    private final BulletinRights rights;
    private final BulletinRules rules;
    private final BulletinAsked asked;
    private final BulletinWords words;
    private final TargetBook targets;
    private final BusinessDate businessDate;

    BulletinEditPages(
            BulletinDesk desk,
            BulletinRights rights,
            BulletinRules rules,
            BulletinAsked asked,
            BulletinWords words,
            TargetBook targets,
            BusinessDate businessDate) {
        this.desk = desk;
        this.rights = rights;
        this.rules = rules;
        this.asked = asked;
        this.words = words;
        this.targets = targets;
        this.businessDate = businessDate;
    }

    @GetMapping("/new")
    String fresh(@AuthenticationPrincipal Officer me, Model model) {
        List<Node> places = rights.places(me);
        if (places.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("places", places);
        model.addAttribute("kinds", rules.kinds());
        model.addAttribute("day", targets.dayFor(places.get(0).code(), businessDate.today()));
        return "targets/bulletins/new";
    }

    @PostMapping
    String draft(
            @AuthenticationPrincipal Officer me,
            @RequestParam String kind,
            @RequestParam String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes redirect) {
        Node at = rights.places(me).stream()
                .filter(node -> node.code().equals(place))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        try {
            long id = desk.draft(me, kind, at, day == null ? businessDate.today() : day);
            Flash.done(redirect, "targets.bulletins.drafted");
            return LIST + "/" + id + "/edit";
        } catch (BulletinRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
            return LIST + "/new";
        }
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Bulletin bulletin = asked.toWrite(me, id);
        if (bulletin.state() != BulletinState.DRAFT) {
            return LIST + "/" + id;
        }
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("cases", bulletin.withdraws() ? List.of() : desk.caseChoice(bulletin));
        model.addAttribute("doubts", desk.doubts(bulletin));
        model.addAttribute("words", words);
        return "targets/bulletins/edit";
    }

    @PostMapping("/{id:\\d+}/edit")
    String save(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(name = "case", defaultValue = "") List<Long> chosen,
            @RequestParam Map<String, String> form,
            Model model,
            jakarta.servlet.http.HttpServletResponse response,
            RedirectAttributes redirect) {
        Bulletin bulletin = asked.toWrite(me, id);
        BulletinRows.Words edited = edited(bulletin, form);
        Set<Long> cases = new TreeSet<>(chosen);
        try {
            desk.write(bulletin, version, edited, cases);
        } catch (BulletinRefused refused) {
            model.addAttribute("flash", new Flash("bad", refused.key(), refused.args()));
            model.addAttribute("bulletin", with(bulletin, version, edited));
            model.addAttribute("cases", bulletin.withdraws() ? List.of() : desk.caseChoice(bulletin));
            model.addAttribute("chosen", cases);
            model.addAttribute("doubts", desk.doubts(with(bulletin, version, edited)));
            model.addAttribute("words", words);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "targets/bulletins/edit";
        }
        Flash.done(redirect, "targets.bulletins.saved");
        return LIST + "/" + id + (form.containsKey("stay") ? "/edit" : "");
    }

    private static BulletinRows.Words edited(Bulletin bulletin, Map<String, String> form) {
        return new BulletinRows.Words(
                value(form, "title", bulletin.title())
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .reduce((above, below) -> above + "\n" + below)
                        .orElse(""),
                value(form, "issuer", bulletin.issuer()),
                value(form, "code", bulletin.code()),
                value(form, "recipients", bulletin.recipients()),
                value(form, "copies", bulletin.copies()),
                bulletin.sections().stream()
                        .map(section -> section.with(
                                value(form, "heading-" + section.key(), section.heading()),
                                value(form, "text-" + section.key(), section.text())
                                        .replace("\r\n", "\n")))
                        .toList());
    }

    private static String value(Map<String, String> form, String name, String otherwise) {
        return form.getOrDefault(name, otherwise).strip();
    }

    private static Bulletin with(Bulletin old, int version, BulletinRows.Words edited) {
        List<Section> sections = edited.sections();
        return new Bulletin(
                old.id(),
                old.region(),
                old.kind(),
                old.period(),
                old.day(),
                edited.title(),
                edited.issuer(),
                edited.code(),
                edited.recipients(),
                edited.copies(),
                old.number(),
                old.state(),
                sections,
                old.figures(),
                old.figuresDigest(),
                old.replaces(),
                old.replacesAs(),
                old.reason(),
                old.returned(),
                old.madeBy(),
                old.madeByName(),
                old.madeAt(),
                old.hands(),
                old.signedByName(),
                old.signedAt(),
                old.sentOn(),
                version);
    }

    @PostMapping("/{id:\\d+}/submit")
    String submit(@AuthenticationPrincipal Officer me, @PathVariable long id, RedirectAttributes redirect) {
        Bulletin bulletin = asked.toWrite(me, id);
        return done(id, redirect, "targets.bulletins.submitted", () -> desk.submit(bulletin));
    }

    @PostMapping("/{id:\\d+}/discard")
    String discard(@AuthenticationPrincipal Officer me, @PathVariable long id, RedirectAttributes redirect) {
        Bulletin bulletin = asked.toWrite(me, id);
        String page = done(id, redirect, "targets.bulletins.discarded", () -> desk.discard(bulletin));
        return desk.find(id).isPresent() ? page : LIST;
    }

    @PostMapping("/{id:\\d+}/replace")
    String replace(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam BulletinState as,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Bulletin bulletin = asked.toWrite(me, id);
        if (as != BulletinState.CORRECTED && as != BulletinState.WITHDRAWN) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            long made = desk.replace(bulletin, as, reason);
            Flash.done(redirect, "targets.bulletins.drafted");
            return LIST + "/" + made + "/edit";
        } catch (BulletinRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
            return LIST + "/" + id;
        }
    }

    static String done(long id, RedirectAttributes redirect, String key, Runnable work) {
        try {
            work.run();
            Flash.done(redirect, key);
        } catch (BulletinRefused refused) {
            Flash.refused(redirect, refused.key(), refused.args().toArray());
        }
        return LIST + "/" + id;
    }
}
