package org.wutong.bureau.people.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportKind;

@Configuration(proxyBeanMethods = false)
class ResponsibilityKindOfSheet {
    static final String ID = "responsibility";

    @Bean
    ImportKind responsibilityImport() {
        return new ImportKind(ID, "people.responsibility.import", "name", false, "/responsibility", Right.EDIT);
    }
}
