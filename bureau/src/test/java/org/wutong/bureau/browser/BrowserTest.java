package org.wutong.bureau.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at the bureau as people do: real Chromium on a real bureau with a small demo county. All such tests share one
 * browser and one bureau; take {@link Desk} as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(DeskExtension.class)
@interface BrowserTest {}
