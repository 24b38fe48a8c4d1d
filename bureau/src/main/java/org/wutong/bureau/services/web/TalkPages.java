package org.wutong.bureau.services.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.services.Listener;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceKind;
import org.wutong.bureau.services.ServiceRefused;
import org.wutong.bureau.services.Talk;
import org.wutong.bureau.services.Talks;

/** Talks and classes by a signed sheet: who came is ticked on the village's roster, without typing a name. */
@Controller
@RequestMapping("/services/talks")
@PreAuthorize("hasAuthority('VIEW')")
class TalkPages {
    private static final int PAGE = 50;

    private final Talks talks;
    private final TalkRoster roster;
    private final ServiceBook book;
    private final ServicePlaces places;
    private final ServiceWords words;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    TalkPages(
            Talks talks,
            TalkRoster roster,
            ServiceBook book,
            ServicePlaces places,
            ServiceWords words,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.talks = talks;
        this.roster = roster;
        this.book = book;
        this.places = places;
        this.words = words;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node where = places.wanted(me, place);
        String wanted = book.kind(kind).map(ServiceKind::code).orElse(null);
        model.addAttribute("page", talks.page(where.code(), wanted, at, PAGE));
        model.addAttribute(
                "link",
                PageLink.to("/services/talks").with("place", where.code()).with("kind", wanted));
        model.addAttribute("place", where);
        model.addAttribute("home", places.home(me));
        model.addAttribute("placesBelow", places.below(me));
        model.addAttribute("kind", wanted);
        common(me, model);
        return "services/talks";
    }

    /** Without a village: which one. */
    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT')")
    String fresh(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String show,
            Model model) {
        List<Node> villages = mine(me);
        Node village = villages.size() == 1
                ? villages.get(0)
                : villages.stream()
                        .filter(node -> node.code().equals(place))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("villages", villages);
        common(me, model);
        if (village == null) {
            return "services/talk-where";
        }
        TalkForm form = new TalkForm(
                UUID.randomUUID().toString(),
                village.code(),
                book.kind(kind)
                        .map(ServiceKind::code)
                        .orElse(book.groupKinds().get(0).code()),
                businessDate.today().toString(),
                "",
                me.name(),
                "",
                null,
                "",
                "ticked",
                show,
                List.of(),
                null,
                "");
        return form(model, null, village.code(), form);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String add(
            @AuthenticationPrincipal Officer me,
            TalkForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String village = mine(me).stream()
                .map(Node::code)
                .filter(code -> code.equals(form.place()))
                .findFirst()
                .orElseThrow(TalkPages::nothing);
        try {
            List<Long> present = form.present(roster.choices(village, form, List.of()));
            long id = talks.add(TalkForm.plain(form.formKey()), form.draft(village), present);
            Flash.done(redirect, "services.talk.recorded", present.size());
            return "redirect:/services/talks/" + id;
        } catch (ServiceRefused refused) {
            common(me, model);
            model.addAttribute("villages", mine(me));
            return refused(model, null, village, form, refused, response);
        }
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Talk talk = talks.find(id).orElseThrow(TalkPages::nothing);
        List<Service> services = talks.services(id);
        model.addAttribute("talk", talk);
        model.addAttribute("kind", book.kind(talk.kind()).orElse(null));
        model.addAttribute(
                "listeners",
                talks.listeners(services.stream()
                        .filter(Service::stands)
                        .map(Service::worker)
                        .toList()));
        model.addAttribute("serviceOf", byWorker(services));
        model.addAttribute(
                "gone", services.stream().filter(service -> !service.stands()).toList());
        model.addAttribute("goneNames", names(services));
        model.addAttribute("mayChange", mayChange(me, talk.region()));
        common(me, model);
        return "services/talk";
    }

    private Map<Long, String> names(List<Service> services) {
        Map<Long, String> names = new LinkedHashMap<>();
        talks.listeners(services.stream()
                        .filter(service -> !service.stands())
                        .map(Service::worker)
                        .toList())
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    private static Map<Long, Service> byWorker(List<Service> services) {
        Map<Long, Service> byWorker = new LinkedHashMap<>();
        services.forEach(service -> byWorker.put(service.worker(), service));
        return byWorker;
    }

    @GetMapping("/{id:\\d+}/edit")
    @PreAuthorize("hasAuthority('EDIT')")
    String edit(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String show,
            Model model) {
        Talk talk = changeable(me, id);
        common(me, model);
        return form(
                model,
                talk,
                talk.region(),
                new TalkForm(
                        "",
                        talk.region(),
                        talk.kind(),
                        talk.day().toString(),
                        talk.title(),
                        talk.speaker(),
                        talk.venue(),
                        talk.free() == null ? null : talk.free().toString(),
                        talk.note(),
                        "ticked",
                        show,
                        standing(id),
                        talk.version(),
                        ""));
    }

    @PostMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('EDIT')")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            TalkForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Talk talk = changeable(me, id);
        try {
            List<Long> present = form.present(roster.choices(talk.region(), form, standing(id)));
            talks.change(
                    id,
                    form.version() == null ? 0 : form.version(),
                    form.draft(talk.region()),
                    present,
                    TalkForm.plain(form.reason()));
            Flash.done(redirect, "services.talk.changed", present.size());
            return "redirect:/services/talks/" + id;
        } catch (ServiceRefused refused) {
            common(me, model);
            return refused(model, talk, talk.region(), form, refused, response);
        }
    }

    private String refused(
            Model model,
            @Nullable Talk talk,
            String village,
            TalkForm form,
            ServiceRefused refused,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", List.of(new Flash("bad", refused.key(), refused.args())));
        return form(model, talk, village, form);
    }

    private String form(Model model, @Nullable Talk talk, String village, TalkForm form) {
        ServiceKind kind = book.kind(form.kind())
                .filter(ServiceKind::group)
                .orElse(book.groupKinds().get(0));
        model.addAttribute("talk", talk);
        model.addAttribute("village", tree.find(village).orElseThrow(TalkPages::nothing));
        model.addAttribute("form", form);
        model.addAttribute("ticked", new HashSet<>(form.ticked()));
        model.addAttribute("lacking", roster.lacking(village, kind));
        List<Listener> listed = roster.choices(village, form, form.ticked());
        model.addAttribute("roster", listed);
        model.addAttribute(
                "initials", listed.stream().map(Listener::initial).distinct().toList());
        model.addAttribute("onlyOwed", TalkRoster.onlyOwed(form));
        model.addAttribute("owed", roster.owed(village).size());
        return "services/talk-form";
    }

    private List<Long> standing(long talk) {
        return talks.services(talk).stream()
                .filter(Service::stands)
                .map(Service::worker)
                .toList();
    }

    private List<Node> mine(Officer me) {
        return places.villages(me).stream()
                .filter(node -> me.actor().edit().covers(node.code()))
                .toList();
    }

    private Talk changeable(Officer me, long id) {
        return talks.find(id).filter(talk -> mayChange(me, talk.region())).orElseThrow(TalkPages::nothing);
    }

    private static boolean mayChange(Officer me, String region) {
        return me.may(Right.EDIT) && me.actor().edit().covers(region);
    }

    private void common(Officer me, Model model) {
        model.addAttribute("kinds", book.groupKinds());
        model.addAttribute("mayEdit", me.may(Right.EDIT));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
