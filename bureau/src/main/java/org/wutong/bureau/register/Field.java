package org.wutong.bureau.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a register says of one of its fields beyond the type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
    /** Part of the natural key: what tells a row of a sheet which record it is about. Unique in the table, together with the others. */
    boolean key() default false;

    /** Whole fen in the record, yuan on pages and in sheets. */
    boolean money() default false;

    /** Text of several lines. */
    boolean lines() default false;

    /** Kind of {@link LinkTarget} that a {@link Link} points at: another register's id, or what a duty contributes. */
    String to() default "";

    /** Code table a text is taken from; see the register {@code code}. */
    String codes() default "";

    /** Most characters of a text. */
    int longest() default 200;

    long least() default 0;

    long most() default 999_999_999_999L;

    /** A date may not lie before that of this field. */
    String notBefore() default "";

    /** Not in the list; in form, sheets and on its own page only. */
    boolean aside() default false;

    /** Further headers that sheets in use give it. */
    String[] aliases() default {};
}
