package org.wutong.bureau.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.support.DefaultBootstrapContext;
import org.springframework.util.ClassUtils;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestFixture;

/**
 * All tests of the bureau share one application. A property, an import or a mock of its own would start one more, which takes longer
 * than most tests; what tests share bears {@link TestFixture}.
 */
class OneApplicationTest {
    @BureauTest
    @TestPropertySource(properties = "wutong.figures-wait=PT1S")
    static class WithItsOwnProperty {}

    private static MergedContextConfiguration application(Class<?> test) {
        SpringBootTestContextBootstrapper bootstrapper = new SpringBootTestContextBootstrapper();
        bootstrapper.setBootstrapContext(
                new DefaultBootstrapContext(test, new DefaultCacheAwareContextLoaderDelegate()));
        return bootstrapper.buildMergedContextConfiguration();
    }

    /** Of each application that the tests ask for, one that asks. */
    private static Map<MergedContextConfiguration, Class<?>> applications(Stream<Class<?>> tests) {
        Map<MergedContextConfiguration, Class<?>> applications = new HashMap<>();
        tests.forEach(test -> applications.putIfAbsent(application(test), test));
        return applications;
    }

    private static List<Class<?>> tests() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BureauTest.class));
        return scanner.findCandidateComponents("org.wutong.bureau").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(found.getBeanClassName(), BureauTest.class.getClassLoader()))
                .filter(found -> found != WithItsOwnProperty.class)
                .toList();
    }

    @Test
    void startsOneForAllTests() {
        assertThat(tests()).hasSizeGreaterThan(100);
        assertThat(applications(tests().stream()).values()).hasSize(1);
    }

    @Test
    void objectsToATestWithAPropertyOfItsOwn() {
        Class<?> common = tests().get(0);
        assertThat(applications(Stream.of(common, WithItsOwnProperty.class)).values())
                .containsExactlyInAnyOrder(common, WithItsOwnProperty.class);
    }
}
