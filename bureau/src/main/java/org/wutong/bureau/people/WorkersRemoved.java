package org.wutong.bureau.people;

import java.util.List;

/** Workers are about to be removed, in the transaction that publishes this: whoever keeps rows of them removes these first. */
public record WorkersRemoved(List<Long> workers) {}
