package org.wutong.bureau.matching.answers;

/** An answer was recorded or taken back, in the transaction that publishes this. */
public record AnswerChanged(long worker, String region, long vacancy) {}
