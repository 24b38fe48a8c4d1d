package org.wutong.bureau.matching.answers;

import org.jspecify.annotations.Nullable;

/**
 * An answer was recorded or taken back, in the transaction that publishes this.
 *
 * @param choice what stands now; null after it was taken back
 */
public record AnswerChanged(
        long worker, String region, long vacancy, @Nullable Choice choice) {}
