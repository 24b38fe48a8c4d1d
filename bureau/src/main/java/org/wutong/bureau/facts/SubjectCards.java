package org.wutong.bureau.facts;

import java.util.Collection;
import java.util.Map;

/** Names subjects for duties that hold only their ids; published by the duty that keeps them, within what the actor may see. */
public interface SubjectCards {
    /** Kind as the dictionary names it: {@code worker}. */
    String kind();

    Map<Long, SubjectCard> of(Collection<Long> ids);
}
