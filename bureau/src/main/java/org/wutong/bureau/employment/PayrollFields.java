package org.wutong.bureau.employment;

import java.util.List;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;

/** The columns of a payroll. Which layout is chosen decides whether a day of hiring or leaving is only seen or recorded too. */
final class PayrollFields {
    static final String PROBLEM = "employment.payroll.";
    static final String NAME = "name";
    static final String IDENTITY = "identity";
    static final String EMPLOYER = "employer";
    static final String CREDIT_CODE = "credit-code";
    static final String MONTH = "month";
    static final String GROSS = "gross";
    static final String PAID_ON = "paid-on";
    static final String TITLE = "title";
    static final String HIRED_SEEN = "hired-seen";
    static final String LEFT_SEEN = "left-seen";
    static final String HIRED_ON = "hired-on";
    static final String LEFT_ON = "left-on";
    static final String REASON = "reason";

    static final List<ImportField> ALL = List.of(
            of(NAME, Type.TEXT),
            of(IDENTITY, Type.IDENTITY),
            of(EMPLOYER, Type.TEXT),
            of(CREDIT_CODE, Type.TEXT),
            of(MONTH, Type.DATE),
            of(GROSS, Type.MONEY),
            of(PAID_ON, Type.DATE),
            of(TITLE, Type.TEXT),
            of(HIRED_SEEN, Type.DATE),
            of(LEFT_SEEN, Type.DATE),
            of(HIRED_ON, Type.DATE),
            of(LEFT_ON, Type.DATE),
            ImportField.coded(REASON, "employment.payroll.field." + REASON, "leave-reason"));

    private PayrollFields() {}

    private static ImportField of(String name, Type type) {
        return ImportField.of(name, "employment.payroll.field." + name, type);
    }
}
