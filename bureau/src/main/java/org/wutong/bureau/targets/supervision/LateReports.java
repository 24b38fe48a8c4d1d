package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;

/** Who knows which reports are late: published as a bean by whoever calls for reports. */
public interface LateReports {
    /** Reports of this very place that were due before the day and are not in. */
    long late(String place, LocalDate day);

    /** Page that lists them. */
    String rowsHref(String place);
}
