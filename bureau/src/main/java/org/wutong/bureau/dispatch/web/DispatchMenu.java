package org.wutong.bureau.dispatch.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class DispatchMenu {
    @Bean
    MenuItem dispatchItem() {
        return new MenuItem(Group.WORK, 330, "dispatch.title", "/dispatch", Right.VIEW);
    }

    @Bean
    MenuItem claimsItem() {
        return new MenuItem(Group.WORK, 335, "dispatch.claims.title", "/dispatch/claims", Right.VIEW);
    }

    @Bean
    MenuItem sharingItem() {
        return new MenuItem(Group.WORK, 340, "dispatch.sharing.title", "/sharing", Right.VIEW);
    }

    @Bean
    MenuItem exchangeItem() {
        return new MenuItem(Group.WORK, 345, "dispatch.exchange.title", "/sharing/exchange", Right.VIEW);
    }

    @Bean
    Panel personDispatchPanel() {
        return new Panel("person", "main", 60, "/dispatch/panel/person/{id}", "dispatch.panel.person", Right.VIEW);
    }

    @Bean
    Panel employerDispatchPanel() {
        return new Panel(
                "employer", "main", 60, "/dispatch/panel/employer/{id}", "dispatch.panel.employer", Right.VIEW);
    }

    @Bean
    Panel driveDispatchPanel() {
        return new Panel("drive", "main", 60, "/dispatch/of-drive/{id}", "dispatch.drive", Right.VIEW);
    }
}
