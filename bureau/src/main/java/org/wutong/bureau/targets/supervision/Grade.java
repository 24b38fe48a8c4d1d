package org.wutong.bureau.targets.supervision;

import java.util.Locale;
import org.wutong.conditions.Label;

/** What a sum of points is called. @param least from so many points on, in hundredths @param reward whether a reward is noted */
public record Grade(String id, long least, boolean reward, Label label, String source, Label because) {
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
