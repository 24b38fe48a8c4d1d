package org.wutong.bureau.register;

import java.util.Map;

/** How a known form of spreadsheet writes things: for a duty that gives its records out in that form. */
public interface LayoutWords {
    /** Headers of a layout by field. */
    Map<String, String> headers(String layout);

    /** The word that stands for a code in sheets; the code itself where the set has none. */
    String word(String set, String code);
}
