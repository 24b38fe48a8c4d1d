package org.wutong.bureau;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * What several tests of a duty share, for {@code @Autowired} in any {@link BureauTest}. Found by this mark and not imported test by
 * test: each other set of imports would start one more application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TestFixture {
    /** Puts all of them into the application of the tests. */
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(TestFixture.class),
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    class All {}
}
