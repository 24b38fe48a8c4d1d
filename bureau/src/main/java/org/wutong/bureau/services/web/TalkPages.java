package org.wutong.bureau.services.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gap;
import org.wutong.bureau.services.GapWanted;
import org.wutong.bureau.services.GapWanted.Lack;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Listener;
import org.wutong.bureau.services.Promise;
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
    private static final int MOST = 2_000;

    private final Talks talks;
    private final Gaps gaps;
    private final ServiceBook book;
    private final ServicePlaces places;
    private final ServiceWords words;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    TalkPages(
            Talks talks,
            Gaps gaps,
            ServiceBook book,
            ServicePlaces places,
            ServiceWords words,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.talks = talks;
        this.gaps = gaps;
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
            List<Long> present = form.present(choices(village, form, List.of()));
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
            List<Long> present = form.present(choices(talk.region(), form, standing(id)));
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

    /** To be printed and signed: with the names of those who came, or before a talk with everybody whom it is for. */
    @GetMapping("/{id:\\d+}/sheet")
    String sheet(@PathVariable long id, Model model) {
        Talk talk = talks.find(id).orElseThrow(TalkPages::nothing);
        sheet(model, talk.region(), talk.kind(), talk.title(), talk.day().toString(), talk.speaker(), talk.venue());
        model.addAttribute("listeners", talks.listeners(standing(id)));
        model.addAttribute("back", "/services/talks/" + id);
        return "services/talk-sheet";
    }

    @GetMapping("/sheet")
    String sheetBefore(
            @AuthenticationPrincipal Officer me,
            @RequestParam String place,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean lacking,
            Model model) {
        Node village = places.wanted(me, place);
        ServiceKind of = book.kind(kind)
                .filter(ServiceKind::group)
                .orElse(book.groupKinds().get(0));
        sheet(model, village.code(), of.code(), "", "", "", "");
        Set<Long> lack = lacking(village.code(), of);
        model.addAttribute(
                "listeners",
                talks.roster(village.code()).stream()
                        .filter(one -> !lacking || lack.contains(one.id()))
                        .toList());
        model.addAttribute("back", "/services/talks/new?place=" + village.code() + "&kind=" + of.code());
        return "services/talk-sheet";
    }

    private void sheet(
            Model model, String region, String kind, String title, String day, String speaker, String venue) {
        model.addAttribute("region", region);
        model.addAttribute("kindCode", kind);
        model.addAttribute("topic", title);
        model.addAttribute("day", day);
        model.addAttribute("speaker", speaker);
        model.addAttribute("venue", venue);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
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
        model.addAttribute("lacking", lacking(village, kind));
        List<Listener> roster = choices(village, form, form.ticked());
        model.addAttribute("roster", roster);
        model.addAttribute(
                "initials", roster.stream().map(Listener::initial).distinct().toList());
        model.addAttribute("onlyOwed", onlyOwed(form));
        model.addAttribute("owed", owed(village).size());
        return "services/talk-form";
    }

    /** Those of the village's roster whom the list is made of, and whoever is ticked and not among them. */
    private List<Listener> choices(String village, TalkForm form, List<Long> ticked) {
        Set<Long> wanted = onlyOwed(form) ? owed(village) : Set.of();
        List<Listener> roster = new ArrayList<>(talks.roster(village).stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.id()))
                .toList());
        Set<Long> there = new HashSet<>(roster.stream().map(Listener::id).toList());
        roster.addAll(talks.listeners(
                ticked.stream().filter(id -> !there.contains(id)).toList()));
        return roster;
    }

    private static boolean onlyOwed(TalkForm form) {
        return !TalkForm.plain(form.show()).equals("all");
    }

    /** Those of a village to whom something is promised; nobody where nothing is. */
    private Set<Long> owed(String village) {
        return gaps.promise()
                .map(promise -> gaps.all(promise, GapWanted.of(village, Lack.EVERYONE), MOST).stream()
                        .map(Gap::worker)
                        .collect(java.util.stream.Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Those of a village to whom such a service is promised and who did not have it yet. */
    private Set<Long> lacking(String village, ServiceKind kind) {
        Promise promise = gaps.promise().orElse(null);
        Counted counted = kind.countsAs();
        Counted needed =
                promise == null || counted == null || promise.needs(counted) > 0 ? counted : kind.freeCountsAs();
        if (promise == null || needed == null || promise.needs(needed) == 0) {
            return Set.of();
        }
        Set<Long> lacking = new HashSet<>();
        gaps.all(promise, new GapWanted(village, List.of(village), Lack.ONE, needed), MOST).stream()
                .map(Gap::worker)
                .forEach(lacking::add);
        return lacking;
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
