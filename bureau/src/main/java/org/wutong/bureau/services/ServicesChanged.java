package org.wutong.bureau.services;

import java.util.Collection;

/** Services of these workers were recorded, taken back or said otherwise, in the transaction that publishes this. */
public record ServicesChanged(Collection<Long> workers) {}
