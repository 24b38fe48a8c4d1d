package org.wutong.bureau.grants;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wutong.bureau.BureauTest;

/** A test of the bureau with the county of {@link GrantsCounty}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BureauTest
@interface GrantsTest {}
