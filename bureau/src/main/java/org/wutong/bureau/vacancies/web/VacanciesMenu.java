package org.wutong.bureau.vacancies.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class VacanciesMenu {
    @Bean
    MenuItem vacanciesItem() {
        return new MenuItem(MenuItem.Group.WORK, 310, "vacancies.menu", "/vacancies", Right.VIEW);
    }

    @Bean
    Panel employerVacanciesPanel() {
        return new Panel("employer", "main", 100, "/vacancies/panel/employer/{id}", "vacancies.ofEmployer", Right.VIEW);
    }
}
