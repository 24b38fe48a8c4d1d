package org.wutong.bureau.facts;

import java.util.Collection;
import java.util.List;

/** Lists the rows of one kind of subject; published by the duty that keeps them. Only what the actor may see is listed. */
public interface SubjectSource {
    /** Kind as the dictionary names it: {@code worker}. */
    String kind();

    List<Subject> everyone();

    /** These and everybody in their households: decisions share caps within a household. */
    List<Subject> withHouseholds(Collection<Long> ids);
}
