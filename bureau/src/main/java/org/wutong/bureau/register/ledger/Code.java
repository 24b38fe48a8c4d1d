package org.wutong.bureau.register.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Field;
import org.wutong.bureau.register.Ledger;

/**
 * A code of a code table, such as a class of employment hardship, with the document that names it.
 *
 * @param cite document number and article
 */
@Ledger(id = "code", table = "register.code", order = 90, edit = Right.EDIT_SHARED)
record Code(
        @Field(key = true, longest = 40) String tableName,
        @Field(key = true, longest = 40) String code,
        String name,
        @Nullable String cite,
        @Nullable LocalDate since,
        @Field(notBefore = "since") @Nullable LocalDate until) {}
