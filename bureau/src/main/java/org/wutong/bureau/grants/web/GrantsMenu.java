package org.wutong.bureau.grants.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class GrantsMenu {
    @Bean
    MenuItem grantOwedItem() {
        return new MenuItem(MenuItem.Group.POLICY, 501, "grants.menu.owed", "/grants/owed", Right.VIEW);
    }

    @Bean
    MenuItem grantCasesItem() {
        return new MenuItem(MenuItem.Group.POLICY, 502, "grants.menu.cases", "/grants", Right.VIEW);
    }

    @Bean
    MenuItem grantNoticesItem() {
        return new MenuItem(MenuItem.Group.POLICY, 503, "grants.menu.notices", "/grants/notices", Right.VIEW);
    }

    @Bean
    MenuItem grantBatchesItem() {
        return new MenuItem(MenuItem.Group.POLICY, 504, "grants.menu.batches", "/grants/batches", Right.VIEW);
    }

    @Bean
    MenuItem grantFundsItem() {
        return new MenuItem(MenuItem.Group.POLICY, 505, "grants.menu.funds", "/grants/funds", Right.VIEW);
    }

    @Bean
    MenuItem grantSamplesItem() {
        return new MenuItem(MenuItem.Group.POLICY, 506, "grants.menu.samples", "/grants/samples", Right.VIEW);
    }

    @Bean
    MenuItem grantServicesItem() {
        return new MenuItem(MenuItem.Group.POLICY, 507, "grants.menu.services", "/grants/services", Right.VIEW);
    }

    @Bean
    Panel grantsPersonPanel() {
        return new Panel("person", "main", 310, "/grants/panel/person/{id}", "grants.panel", Right.VIEW);
    }

    @Bean
    Panel grantsEmployerPanel() {
        return new Panel("employer", "main", 20, "/grants/panel/employer/{id}", "grants.panel.employer", Right.VIEW);
    }

    @Bean
    Panel grantsOrganiserPanel() {
        return new Panel(
                "dispatch-claims", "main", 10, "/grants/panel/employer/{id}", "grants.panel.employer", Right.VIEW);
    }

    @Bean
    Panel grantsDeskPanel() {
        return new Panel("desk", "c4", 160, "/grants/panel/desk", "grants.menu.cases", Right.VIEW);
    }
}
