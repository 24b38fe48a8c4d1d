package org.wutong.bureau.employers.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class EmployersMenu {
    @Bean
    MenuItem employersItem() {
        return new MenuItem(MenuItem.Group.WORK, 300, "employers.menu", "/employers", Right.VIEW);
    }

    @Bean
    Panel registersOfEmployer() {
        return new Panel("employer", "main", 60, "/registers/of/employer/{id}", "register.ledger.pointing", Right.VIEW);
    }
}
