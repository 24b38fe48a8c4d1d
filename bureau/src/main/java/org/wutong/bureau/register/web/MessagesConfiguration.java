package org.wutong.bureau.register.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Finds the message bundles of all duties; Chinese unless a reader chose English ({@code ?lang=en}). */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration implements WebMvcConfigurer {
    private static final String SUFFIX = "_zh_CN.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        String[] bundles = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                .sorted()
                .toArray(String[]::new);
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles);
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        source.setAlwaysUseMessageFormat(false);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("wutong-lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LocaleChangeInterceptor() {
            {
                setParamName("lang");
                setIgnoreInvalidLocale(true);
            }
        });
    }
}
