package org.wutong.bureau.employers.sheets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportKind;

@Configuration(proxyBeanMethods = false)
class EmployerSheetKind {
    static final String ID = "employers";

    @Bean
    ImportKind employersKind() {
        return new ImportKind(ID, "employers.title", "name", false, "/employers", Right.EDIT_SHARED);
    }
}
