package org.wutong.bureau.vacancies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.matching.Occupations;

/** The dictionary of occupations, read once. */
@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {
    @Bean
    Occupations occupations() {
        return Occupations.load();
    }
}
