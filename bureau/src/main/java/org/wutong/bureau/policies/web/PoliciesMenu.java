package org.wutong.bureau.policies.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class PoliciesMenu {
    @Bean
    MenuItem owedItem() {
        return new MenuItem(MenuItem.Group.POLICY, 500, "policies.menu.owed", "/owed", Right.VIEW);
    }

    @Bean
    MenuItem rulesItem() {
        return new MenuItem(MenuItem.Group.POLICY, 510, "policies.menu.rules", "/policies", Right.VIEW);
    }

    @Bean
    MenuItem whatIfItem() {
        return new MenuItem(MenuItem.Group.POLICY, 520, "policies.menu.whatif", "/policies/whatif", Right.SIMULATE);
    }

    @Bean
    MenuItem draftsItem() {
        return new MenuItem(MenuItem.Group.POLICY, 530, "policies.menu.drafts", "/policies/drafts", Right.READ_DRAFTS);
    }

    @Bean
    Panel owedPersonPanel() {
        return new Panel("person", "main", 300, "/owed/panel/person/{id}", "policies.panel.title", Right.VIEW);
    }

    @Bean
    Panel owedEmployerPanel() {
        return new Panel(
                "employer",
                "main",
                30,
                "/owed/claims/panel/employer/{id}",
                "policies.panel.title.employer",
                Right.VIEW);
    }

    @Bean
    Panel owedOrganiserPanel() {
        return new Panel(
                "dispatch-claims",
                "main",
                20,
                "/owed/claims/panel/organiser/{id}",
                "policies.organiser.title",
                Right.VIEW);
    }

    @Bean
    Panel owedDeskPanel() {
        return new Panel("desk", "c4", 150, "/owed/panel/desk", "policies.menu.owed", Right.VIEW);
    }
}
