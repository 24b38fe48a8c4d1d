package org.wutong.bureau.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wutong.bureau.offices.Role.Right;

/**
 * Makes a record the description of a plain register (台账): each component is a field, and list, filters, form, sheets in and out,
 * history, API and audit follow. Its table, constraints and texts are the duty's own; {@code docs/handbook/registers.md} is the recipe.
 * A component that may be null may be left out, every other one is required.
 *
 * <p>Types: {@code String}, {@code Integer}, {@code Long}, {@code LocalDate}, {@code Boolean}, an enum, a {@code List} of an enum,
 * {@link Place}, {@link Link}, {@code PhoneNumber} (kept encrypted), {@code CreditCode}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ledger {
    /** In addresses, as kind of import, and in texts: {@code ledger.<id>}, {@code ledger.<id>.about}, {@code ledger.<id>.<field>}. */
    String id();

    /** With its schema; has {@code id}, {@code version}, {@code updated_at} and a column for each field in snake case. */
    String table();

    /** Place among the registers of its duty. */
    int order();

    Right edit() default Right.EDIT_SHARED;
}
