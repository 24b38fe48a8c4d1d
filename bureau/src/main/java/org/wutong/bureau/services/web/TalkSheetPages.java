package org.wutong.bureau.services.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceBook;
import org.wutong.bureau.services.ServiceKind;
import org.wutong.bureau.services.Talk;
import org.wutong.bureau.services.Talks;

/** The sheet of a talk, to be printed and signed. */
@Controller
@RequestMapping("/services/talks")
@PreAuthorize("hasAuthority('VIEW')")
class TalkSheetPages {
    private final Talks talks;
    private final TalkRoster roster;
    private final ServiceBook book;
    private final ServicePlaces places;
    private final ServiceWords words;
    private final BusinessDate businessDate;

    TalkSheetPages(
            Talks talks,
            TalkRoster roster,
            ServiceBook book,
            ServicePlaces places,
            ServiceWords words,
            BusinessDate businessDate) {
        this.talks = talks;
        this.roster = roster;
        this.book = book;
        this.places = places;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** To be printed and signed: with the names of those who came, or before a talk with everybody whom it is for. */
    @GetMapping("/{id:\\d+}/sheet")
    String sheet(@PathVariable long id, Model model) {
        Talk talk = talks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sheet(model, talk.region(), talk.kind(), talk.title(), talk.day().toString(), talk.speaker(), talk.venue());
        model.addAttribute(
                "listeners",
                talks.listeners(talks.services(id).stream()
                        .filter(Service::stands)
                        .map(Service::worker)
                        .toList()));
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
        Set<Long> lack = roster.lacking(village.code(), of);
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
}
