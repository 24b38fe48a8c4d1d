package org.wutong.bureau.matching.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.matching.Advices;
import org.wutong.bureau.matching.ListNews;
import org.wutong.bureau.matching.MatchRun;
import org.wutong.bureau.matching.Matches;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.matching.storage.NewsRows;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.PageLink;

/** Where the matching stands, who has too few suitable jobs and what would help, and starting it anew. */
@Controller
@RequestMapping("/matching")
@PreAuthorize("hasAuthority('VIEW')")
class MatchingPages {
    private static final int PAGE = 50;
    private static final int TOLD = 8;

    private final Matches matches;
    private final Advices advices;
    private final AdviceWords adviceWords;
    private final LongWork works;
    private final MatchWords words;
    private final MatchHome homes;
    private final Audit audit;
    private final ListNews news;

    MatchingPages(
            Matches matches,
            Advices advices,
            AdviceWords adviceWords,
            LongWork works,
            MatchWords words,
            MatchHome homes,
            Audit audit,
            ListNews news) {
        this.news = news;
        this.matches = matches;
        this.advices = advices;
        this.adviceWords = adviceWords;
        this.works = works;
        this.words = words;
        this.homes = homes;
        this.audit = audit;
    }

    @GetMapping
    String summary(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "FEWER") Matches.Group group,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Node home = homes.of(me);
        String wanted = homes.wanted(me, place);
        PageLink link = PageLink.to("/matching").with("place", place).with("group", group);
        model.addAttribute("words", words);
        model.addAttribute("run", matches.lastRun().orElse(null));
        model.addAttribute("stale", matches.stale());
        model.addAttribute("counts", matches.counts(wanted));
        KeysetPage<MatchRows.Line> page = matches.page(wanted, group, at, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("advice", adviceWords);
        model.addAttribute("advised", advices.handiest(tooFew(page.rows())));
        model.addAttribute("group", group);
        model.addAttribute("enough", Matches.ENOUGH);
        model.addAttribute("link", link);
        model.addAttribute("place", wanted);
        model.addAttribute("home", home);
        model.addAttribute("placesBelow", homes.below(me));
        model.addAttribute("mayRun", me.may(Right.RUN));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        Optional<LongWork.Standing> running = works.latest(MatchRun.KIND).filter(work -> !work.ended());
        model.addAttribute("running", running.orElse(null));
        return "matching/summary";
    }

    @GetMapping("/panel/desk")
    String desk(Model model) {
        List<NewsRows.News> news = this.news.all(TOLD);
        model.addAttribute("news", news);
        model.addAttribute("newsCount", news.size() < TOLD ? news.size() : this.news.count());
        model.addAttribute("words", words);
        return "matching/panels :: desk";
    }

    /** Asks for the work, once: while it runs a second press leads to the first. What follows changes by itself does not count. */
    @PostMapping
    @PreAuthorize("hasAuthority('RUN')")
    @Transactional
    public String run(@AuthenticationPrincipal Officer me) {
        if (works.latest(MatchRun.KIND).filter(work -> !work.ended()).isEmpty()) {
            works.ask(MatchRun.KIND, me.viewScope());
            audit.record("run", "matching", null, homes.of(me).code(), null, "");
        }
        return "redirect:/matching";
    }

    private static List<Long> tooFew(List<MatchRows.Line> lines) {
        return lines.stream()
                .filter(line -> line.suitable() < Matches.ENOUGH)
                .map(MatchRows.Line::worker)
                .toList();
    }
}
