package org.wutong.bureau.monitoring.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class WatchMenu {
    private static final String ALERTS = "monitoring.alerts.title";
    private static final String ZERO = "monitoring.zero.title";

    @Bean
    MenuItem alertsItem() {
        return new MenuItem(Group.SERVICE, 410, ALERTS, "/monitoring/alerts", Right.VIEW);
    }

    @Bean
    MenuItem zeroHouseholdsItem() {
        return new MenuItem(Group.SERVICE, 411, ZERO, "/monitoring/zero-households", Right.VIEW);
    }

    @Bean
    Panel personAlertsPanel() {
        return new Panel("person", "side", 2, "/monitoring/alerts/panel/person/{id}", ALERTS, Right.VIEW);
    }

    @Bean
    Panel householdZeroPanel() {
        return new Panel("household", "side", 2, "/monitoring/zero-households/panel/{id}", ZERO, Right.VIEW);
    }

    @Bean
    Panel deskAlertsPanel() {
        return new Panel("desk", "c6", 82, "/monitoring/alerts/card", ALERTS, Right.VIEW);
    }

    @Bean
    Panel deskZeroPanel() {
        return new Panel("desk", "c6", 83, "/monitoring/zero-households/card", ZERO, Right.VIEW);
    }
}
