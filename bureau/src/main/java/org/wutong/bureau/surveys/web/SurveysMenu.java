package org.wutong.bureau.surveys.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class SurveysMenu {
    @Bean
    MenuItem surveysItem() {
        return new MenuItem(Group.DAILY, 60, "surveys.menu", "/surveys", Right.VIEW);
    }

    @Bean
    Panel personSurveys() {
        return new Panel("person", "side", 50, "/surveys/panel/worker/{id}", "surveys.panel", Right.VIEW);
    }
}
