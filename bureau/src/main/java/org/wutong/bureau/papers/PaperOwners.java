package org.wutong.bureau.papers;

import java.util.Optional;

/** Says which records of one kind take papers; published by the duty that keeps them, within what the actor may see. */
public interface PaperOwners {
    /** Kind of record, in addresses and in {@code papers/kinds.yaml}. */
    String kind();

    Optional<Known> find(long id);

    /**
     * A record as pages of papers name it.
     *
     * @param href page of the record
     * @param mayChange whether whoever acts may attach and remove
     */
    record Known(Owner owner, String name, String href, boolean mayChange) {}
}
