package org.wutong.bureau.services.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class ServicesMenu {
    @Bean
    MenuItem servicesItem() {
        return new MenuItem(MenuItem.Group.SERVICE, 414, "services.menu", "/services", Right.VIEW);
    }

    @Bean
    MenuItem talksItem() {
        return new MenuItem(MenuItem.Group.SERVICE, 416, "services.talks.title", "/services/talks", Right.VIEW);
    }

    @Bean
    MenuItem serviceLedgerItem() {
        return new MenuItem(MenuItem.Group.SERVICE, 418, "services.ledger", "/services/ledger", Right.VIEW);
    }

    @Bean
    Panel personServices() {
        return new Panel("person", "main", 210, "/services/panel/person/{id}", "services.panel", Right.VIEW);
    }

    @Bean
    Panel deskServices() {
        return new Panel("desk", "c7", 230, "/services/panel/desk", "services.menu", Right.EDIT);
    }
}
