package org.wutong.bureau.register;

import org.wutong.bureau.offices.Role.Right;

/**
 * What a spreadsheet can be brought in as: rosters, employers, vacancies. A duty contributes one as a bean, layouts as
 * {@code layouts/*.yaml} that name it, and an {@link ImportPart} that takes the rows; pages, reading, progress, the list of bad rows
 * and undoing are the footing's.
 *
 * @param id as layouts name it
 * @param nameField field whose text names a row on the check page; shown as its first character and stars when {@code personal}
 * @param href page where the records stand afterwards
 * @param right who may import it, besides {@link Right#IMPORT}
 */
public record ImportKind(String id, String labelKey, String nameField, boolean personal, String href, Right right) {}
