package org.wutong.bureau.monitoring.quality;

import java.util.Locale;
import java.util.Map;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Label;

/**
 * One thing that can be wrong with a record.
 *
 * @param id never changes
 * @param source number of the check bureaux run by hand, or {@code own}
 * @param subject kind of subject in {@code quality-facts.yaml}
 * @param mend where it is put right: a field of the edit form, {@code spell} or {@code category}
 * @param missingCounts whether too little known is a finding too
 * @param across whether it looks at records of other people
 * @param when what a sick record meets
 * @param parameters its figures by name, in their form in memory
 */
public record QualityRule(
        String id,
        String source,
        Severity severity,
        String subject,
        String mend,
        Label title,
        Label cure,
        boolean missingCounts,
        boolean across,
        Condition when,
        Map<String, Object> parameters) {
    public String title(Locale locale) {
        return text(title, locale);
    }

    public String cure(Locale locale) {
        return text(cure, locale);
    }

    static String text(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
