package org.wutong.bureau.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Records that fields of registers may point at; contributed by the duty that keeps them, as a bean. */
public interface LinkTarget {
    /** As {@link Field#to()} names it; also the page whose panels show what points there. */
    String kind();

    /** Path of a record's page. */
    String href(long id);

    /** Each as pages and sheets name it, such that {@link #read} finds it again. */
    Map<Long, String> written(Collection<Long> ids);

    /** Ids by what was typed: a name, a code. What names none or several is left out. */
    Map<String, Long> read(Collection<String> texts);

    /** A few whose name holds what was typed, as {@link #written}. */
    List<String> like(String typed, int most);
}
