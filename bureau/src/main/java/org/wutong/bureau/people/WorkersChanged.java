package org.wutong.bureau.people;

import java.util.List;

/** Workers were added or changed, in the transaction that publishes this. */
public record WorkersChanged(List<Long> workers) {}
