package org.wutong.bureau.employment;

import java.util.List;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportField.Type;

/** The columns of a roster that are about a job. */
final class RosterJobFields {
    static final String EMPLOYER = "employer";
    static final String PLACE = "work-place";
    static final String PLACE_CODE = "work-code";
    static final String PROVINCE = "work-province";
    static final String JOB = "job";
    static final String INDUSTRY = "industry";
    static final String FROM = "from";
    static final String TO = "to";
    static final String MONTHS = "months";
    static final String WAGE_MONTH = "wage-month";
    static final String WAGE_YEAR = "wage-year";
    static final String CONTRACT = "contract";
    static final String CONTRACT_MONTHS = "contract-months";
    static final String INSURED = "insured";
    static final String INSURED_TEXT = "insured-text";
    static final String ORGANISED = "organised";
    static final String ORGANISER = "organiser";
    static final String CHANNEL = "channel";
    static final String FORM = "employment-form";
    static final String WORKING = "working";
    static final String TRANSPORT_COST = "transport-cost";
    static final String WORK_AREA = "work-area";

    static final List<ImportField> ALL = List.of(
            of(EMPLOYER, Type.TEXT),
            coded(PLACE, WORK_AREA),
            of(PLACE_CODE, Type.TEXT),
            of(PROVINCE, Type.TEXT),
            of(JOB, Type.TEXT),
            coded(INDUSTRY, "industry"),
            of(FROM, Type.DATE),
            of(TO, Type.DATE),
            of(MONTHS, Type.NUMBER),
            of(WAGE_MONTH, Type.MONEY),
            of(WAGE_YEAR, Type.MONEY),
            of(CONTRACT, Type.YES_NO),
            of(CONTRACT_MONTHS, Type.NUMBER),
            of(INSURED, Type.YES_NO),
            coded(INSURED_TEXT, "yes-no"),
            of(ORGANISED, Type.YES_NO),
            of(ORGANISER, Type.TEXT),
            coded(CHANNEL, "channel"),
            coded(FORM, "channel"),
            coded(WORKING, "work-state"),
            of(TRANSPORT_COST, Type.MONEY));

    private RosterJobFields() {}

    private static ImportField of(String name, Type type) {
        return ImportField.of(name, "employment.import.field." + name, type);
    }

    private static ImportField coded(String name, String values) {
        return ImportField.coded(name, "employment.import.field." + name, values);
    }
}
