package org.wutong.bureau.employment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.RosterView;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class EmploymentMenu {
    @Bean
    MenuItem employmentMenuItem() {
        return new MenuItem(Group.DAILY, 30, "employment.title", "/employment", Right.VIEW);
    }

    @Bean
    Panel workPanel() {
        return new Panel("person", "main", 10, "/employment/of/{id}", "employment.panel", Right.VIEW);
    }

    @Bean
    Panel headcountPanel() {
        return new Panel(
                "employer", "main", 50, "/employment/panel/employer/{id}", "employment.heads.title", Right.VIEW);
    }

    @Bean
    RosterView employedView() {
        return new RosterView(10, "employment.view.employed", "status=employed");
    }

    @Bean
    RosterView unemployedView() {
        return new RosterView(20, "employment.view.unemployed", "status=unemployed");
    }

    @Bean
    RosterView zeroEmploymentView() {
        return new RosterView(40, "employment.view.zero", "household-work=zero");
    }
}
