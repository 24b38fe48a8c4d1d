package org.wutong.bureau.analysis.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;

@Configuration(proxyBeanMethods = false)
class AnalysisMenu {
    @Bean
    MenuItem analysisItem() {
        return new MenuItem(MenuItem.Group.STEERING, 770, "analysis.menu", "/analysis", Right.VIEW);
    }
}
