package org.wutong.bureau.facts;

import java.util.Set;

/** Publishes the facts one duty owns. A fact that is not put for a subject is unknown. */
public interface FactSource {
    /** Kind of subject as the dictionary names it: {@code worker}. */
    String kind();

    /** Names of the dictionary that this source owns; no other source may own them. */
    Set<String> facts();

    void publish(FactRequest request, FactColumns into);
}
