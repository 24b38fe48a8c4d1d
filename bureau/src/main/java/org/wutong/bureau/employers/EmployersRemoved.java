package org.wutong.bureau.employers;

import java.util.List;

/** Employers were removed, in the transaction that publishes this: whoever points at them points at nothing now. */
public record EmployersRemoved(List<Long> employers) {}
