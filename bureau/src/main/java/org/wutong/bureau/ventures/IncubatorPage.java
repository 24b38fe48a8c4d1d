package org.wutong.bureau.ventures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.employment.HeadClass;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;

/** Incubators with the headcounts of their start-ups as of a day. */
@Controller
@PreAuthorize("hasAuthority('VIEW')")
class IncubatorPage {
    private final IncubatorHeads heads;
    private final BusinessDate businessDate;
    private final ReportingTree tree;

    IncubatorPage(IncubatorHeads heads, BusinessDate businessDate, ReportingTree tree) {
        this.heads = heads;
        this.businessDate = businessDate;
        this.tree = tree;
    }

    @Bean
    static MenuItem incubatorsItem() {
        return new MenuItem(MenuItem.Group.WORK, 392, "ventures.incubators", "/ventures/incubators", Right.VIEW);
    }

    @GetMapping("/ventures/incubators")
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        LocalDate today = businessDate.today();
        LocalDate on = day == null || day.isAfter(today) ? today : day;
        model.addAttribute("lines", heads.on(on));
        model.addAttribute("day", on);
        model.addAttribute("today", today);
        model.addAttribute("classes", HeadClass.values());
        model.addAttribute("within", tree.shortName(me.viewScope()));
        model.addAttribute("mayEdit", me.may(Right.EDIT_SHARED));
        return "ventures/incubators";
    }
}
