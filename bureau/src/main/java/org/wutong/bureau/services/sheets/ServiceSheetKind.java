package org.wutong.bureau.services.sheets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportKind;

@Configuration(proxyBeanMethods = false)
class ServiceSheetKind {
    /** As layouts name it. */
    static final String KIND = "services";

    @Bean
    ImportKind servicesImport() {
        return new ImportKind(KIND, "services.ledger", "name", true, "/services/ledger", Right.EDIT);
    }
}
