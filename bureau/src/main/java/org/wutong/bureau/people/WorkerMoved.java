package org.wutong.bureau.people;

/**
 * A worker stands on the roster of another place now. Whoever keeps rows of this worker moves their guard column in the same
 * transaction.
 */
public record WorkerMoved(long worker, String from, String to) {}
