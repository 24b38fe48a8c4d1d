package org.wutong.bureau.register.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Panel;

/** Panels of footings that stand left of this one and therefore cannot contribute them. */
@Configuration(proxyBeanMethods = false)
class FootingPanels {
    @Bean
    Panel personPapers() {
        return new Panel("person", "main", 95, "/papers/of/worker/{id}", "papers.panel", Right.VIEW);
    }

    @Bean
    Panel personMessages() {
        return new Panel("person", "side", 60, "/messages/of/worker/{id}", "messages.panel", Right.VIEW);
    }

    @Bean
    Panel householdPapers() {
        return new Panel("household", "main", 95, "/papers/of/household/{id}", "papers.panel", Right.VIEW);
    }

    @Bean
    Panel employerPapers() {
        return new Panel("employer", "main", 95, "/papers/of/employer/{id}", "papers.panel", Right.VIEW);
    }
}
