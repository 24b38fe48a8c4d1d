package org.wutong.bureau.targets.supervision;

import java.util.Locale;

/** In which language is written down what stays on record. */
final class Language {
    static final Locale STANDARD = Locale.SIMPLIFIED_CHINESE;

    private Language() {}
}
