package org.wutong.bureau.people;

import java.time.LocalDate;

/**
 * That a record is closed.
 *
 * @param on first day the person is no longer on the roster
 * @param paper what proves it: kind and number
 * @param by who closed it
 */
public record Closed(LocalDate on, ClosingReason reason, String paper, String note, String by) {}
