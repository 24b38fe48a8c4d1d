package org.wutong.bureau.vacancies.sheets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportKind;

@Configuration(proxyBeanMethods = false)
class VacancySheetKind {
    static final String ID = "vacancies";

    @Bean
    ImportKind vacanciesKind() {
        return new ImportKind(ID, "vacancies.title", "title", false, "/vacancies", Right.EDIT_SHARED);
    }
}
