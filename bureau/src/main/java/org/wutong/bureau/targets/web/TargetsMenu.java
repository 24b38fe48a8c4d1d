package org.wutong.bureau.targets.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class TargetsMenu {
    @Bean
    MenuItem targetsItem() {
        return new MenuItem(MenuItem.Group.STEERING, 700, "targets.menu", "/targets", Right.VIEW);
    }

    @Bean
    MenuItem rankingItem() {
        return new MenuItem(MenuItem.Group.STEERING, 710, "targets.ranking.menu", "/targets/ranking", Right.VIEW);
    }

    @Bean
    MenuItem reportsItem() {
        return new MenuItem(MenuItem.Group.STEERING, 720, "targets.reports", "/targets/reports", Right.VIEW);
    }

    @Bean
    Panel deskStandingsPanel() {
        return new Panel("desk", "c8", 100, "/targets/panel/standings", "targets.title", Right.VIEW);
    }

    @Bean
    Panel deskRankingPanel() {
        return new Panel("desk", "c5", 200, "/targets/panel/ranking", "targets.ranking", Right.VIEW);
    }
}
