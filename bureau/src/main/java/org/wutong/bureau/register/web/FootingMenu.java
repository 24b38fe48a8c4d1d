package org.wutong.bureau.register.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;

/** Menu entries of the footings themselves. */
@Configuration(proxyBeanMethods = false)
class FootingMenu {
    @Bean
    MenuItem ledgersMenu() {
        return new MenuItem(Group.WORK, 390, "register.menu.ledgers", "/registers", Right.VIEW);
    }

    @Bean
    MenuItem importsMenu() {
        return new MenuItem(Group.DATA, 910, "register.menu.imports", "/imports", Right.IMPORT);
    }

    @Bean
    MenuItem placesMenu() {
        return new MenuItem(Group.DATA, 920, "register.menu.places", "/offices/places", null);
    }

    @Bean
    MenuItem staffMenu() {
        return new MenuItem(Group.DATA, 930, "register.menu.staff", "/offices/staff", Right.ADMINISTER);
    }

    @Bean
    MenuItem auditMenu() {
        return new MenuItem(Group.DATA, 940, "register.menu.audit", "/offices/audit", Right.READ_AUDIT);
    }
}
