package org.wutong.bureau.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two records of one person become one, in the transaction that publishes this: whoever keeps rows of the dropped record gives them to
 * the kept one and says which, so that they can be given back ({@link WorkersParted}).
 */
public final class WorkersMerged {
    private final long kept;
    private final long dropped;
    private final String region;
    private final Map<String, List<Long>> moved = new LinkedHashMap<>();

    WorkersMerged(long kept, long dropped, String region) {
        this.kept = kept;
        this.dropped = dropped;
        this.region = region;
    }

    public long kept() {
        return kept;
    }

    public long dropped() {
        return dropped;
    }

    /** Place of the kept record: the guard of every row it is given. */
    public String region() {
        return region;
    }

    /** @param what a name that nobody else uses, such as the table */
    public void moved(String what, List<Long> ids) {
        moved.put(what, List.copyOf(ids));
    }

    Map<String, List<Long>> all() {
        return moved;
    }
}
