package org.wutong.bureau.targets.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class SupervisionMenu {
    @Bean
    MenuItem supervisionItem() {
        return new MenuItem(MenuItem.Group.STEERING, 740, "supervision.menu", "/supervision", Right.VIEW);
    }

    @Bean
    MenuItem meetingsItem() {
        return new MenuItem(
                MenuItem.Group.STEERING, 750, "supervision.meetings.menu", "/supervision/meetings", Right.VIEW);
    }

    @Bean
    MenuItem appraisalItem() {
        return new MenuItem(
                MenuItem.Group.STEERING, 760, "supervision.appraisal.menu", "/supervision/appraisals", Right.VIEW);
    }

    @Bean
    Panel supervisionDeskPanel() {
        return new Panel("desk", "c8", 150, "/supervision/panel/desk", "supervision.menu", Right.VIEW);
    }
}
