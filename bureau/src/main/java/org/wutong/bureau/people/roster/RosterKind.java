package org.wutong.bureau.people.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ImportKind;

/** Rosters are brought in under the kind {@code roster}; other duties may claim columns of theirs. */
@Configuration(proxyBeanMethods = false)
class RosterKind {
    static final String ID = "roster";

    @Bean
    ImportKind roster() {
        return new ImportKind(ID, "people.import.roster", "name", true, "/people", Right.EDIT);
    }
}
