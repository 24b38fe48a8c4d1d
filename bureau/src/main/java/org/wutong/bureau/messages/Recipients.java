package org.wutong.bureau.messages;

import java.util.Optional;
import org.wutong.vocabulary.PhoneNumber;

/** Says who of one kind can be written to; published by the duty that keeps them, within what the actor may see. */
public interface Recipients {
    /** Kind of record, in addresses and in templates. */
    String kind();

    Optional<Known> find(long id);

    /**
     * Somebody as pages of messages name them.
     *
     * @param href page of the record
     * @param mayChange whether whoever acts may write to them
     * @param phone empty where none is recorded
     */
    record Known(Recipient recipient, String name, String href, boolean mayChange, Optional<PhoneNumber> phone) {}
}
