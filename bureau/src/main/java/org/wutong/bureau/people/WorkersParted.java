package org.wutong.bureau.people;

import java.util.List;
import java.util.Map;

/**
 * A merge is taken back, in the transaction that publishes this: what was given to the kept record goes back to the dropped one.
 *
 * @param region place of the dropped record: the guard of every row it is given back
 */
public record WorkersParted(long kept, long dropped, String region, Map<String, List<Long>> moved) {
    public Long[] of(String what) {
        return moved.getOrDefault(what, List.of()).toArray(Long[]::new);
    }
}
