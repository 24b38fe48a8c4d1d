package org.wutong.bureau.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, and what its bringer says of it.
 *
 * @param kind code of a {@link PaperKind}
 * @param number printed on the paper; empty where not given
 */
public record Upload(
        String fileName,
        byte[] content,
        String kind,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil) {}
