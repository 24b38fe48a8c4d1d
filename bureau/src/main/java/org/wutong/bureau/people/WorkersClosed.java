package org.wutong.bureau.people;

import java.util.List;

/**
 * Records were closed, in the transaction that publishes this: whoever keeps lists or standings made of these workers drops them.
 * What happened to the worker stays. A record that is opened again is told as {@link WorkersChanged}.
 */
public record WorkersClosed(List<Long> workers) {}
