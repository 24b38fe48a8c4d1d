package org.wutong.bureau.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panels;

@Controller
class DeskPage {
    private final Panels panels;
    private final ReportingTree tree;

    DeskPage(Panels panels, ReportingTree tree) {
        this.panels = panels;
        this.tree = tree;
    }

    @GetMapping("/")
    String desk(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("panels", panels.of("desk", me));
        model.addAttribute("place", tree.shortName(me.viewScope()));
        model.addAttribute("mayImport", me.may(Right.IMPORT));
        return "desk/desk";
    }

    @Configuration(proxyBeanMethods = false)
    static class DeskMenu {
        @Bean
        MenuItem deskItem() {
            return new MenuItem(MenuItem.Group.DAILY, 10, "desk.menu", "/", null);
        }
    }
}
