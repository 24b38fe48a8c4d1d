package org.wutong.bureau.surveys.sheets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportKind;
import org.wutong.bureau.surveys.SurveyLayout;

@Configuration(proxyBeanMethods = false)
class SurveySheetKind {
    @Bean
    ImportKind surveysKind() {
        return new ImportKind(SurveyLayout.KIND, "surveys.menu", "name", true, "/surveys", Right.EDIT);
    }
}
