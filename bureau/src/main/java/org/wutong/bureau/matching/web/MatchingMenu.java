package org.wutong.bureau.matching.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class MatchingMenu {
    @Bean
    MenuItem matchingItem() {
        return new MenuItem(MenuItem.Group.WORK, 320, "matching.menu", "/matching", Right.VIEW);
    }

    @Bean
    MenuItem callsItem() {
        return new MenuItem(MenuItem.Group.WORK, 325, "matching.calls.title", "/matching/calls", Right.EDIT);
    }

    @Bean
    MenuItem drivesItem() {
        return new MenuItem(MenuItem.Group.WORK, 390, "drives.title", "/matching/drives", Right.VIEW);
    }

    @Bean
    Panel deskNewsPanel() {
        return new Panel("desk", "c12", 90, "/matching/panel/desk", "matching.news.title", Right.EDIT);
    }

    @Bean
    Panel personJobsPanel() {
        return new Panel("person", "main", 200, "/matching/panel/person/{id}", "matching.panel.title", Right.VIEW);
    }

    @Bean
    Panel vacancyWorkersPanel() {
        return new Panel("vacancy", "main", 100, "/matching/panel/vacancy/{id}", "matching.workers.title", Right.VIEW);
    }

    @Bean
    Panel vacancyAdvicePanel() {
        return new Panel(
                "vacancy", "main", 110, "/matching/panel/advice/vacancy/{id}", "matching.relax.vacancy", Right.VIEW);
    }
}
