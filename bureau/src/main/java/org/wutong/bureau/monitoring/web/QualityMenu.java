package org.wutong.bureau.monitoring.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class QualityMenu {
    @Bean
    MenuItem qualityItem() {
        return new MenuItem(Group.DAILY, 40, "monitoring.quality.title", "/quality", Right.VIEW);
    }

    @Bean
    Panel personQualityPanel() {
        return new Panel("person", "side", 5, "/quality/panel/person/{id}", "monitoring.panel.title", Right.VIEW);
    }

    @Bean
    Panel householdQualityPanel() {
        return new Panel("household", "side", 5, "/quality/panel/household/{id}", "monitoring.panel.title", Right.VIEW);
    }
}
