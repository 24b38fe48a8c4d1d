package org.wutong.bureau.monitoring.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;

/**
 * All rules of alerts, and what may be said of them.
 *
 * @param taskDays working days of the task a village has
 * @param contacts what may come of a call or a visit
 * @param outcomes with what an alert is closed
 * @param digest of the file; another one makes everybody be looked at anew
 */
public record AlertBook(
        List<AlertRule> rules, int taskDays, List<Contact> contacts, List<Outcome> outcomes, String digest) {
    /** @param reached whether the person was spoken with */
    public record Contact(String id, boolean reached, Label label) {
        public String name(Locale locale) {
            return AlertRule.said(label, locale);
        }
    }

    /** What became of it. */
    public record Outcome(String id, Label label) {
        public String name(Locale locale) {
            return AlertRule.said(label, locale);
        }
    }

    /** @throws IllegalStateException that names every mistake at its place */
    static AlertBook read(SourceFile file) {
        return new AlertReader().read(file);
    }

    public Optional<AlertRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Optional<Contact> contact(String id) {
        return contacts.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Kinds of insurance that any rule looks at. */
    public Set<String> kinds() {
        return rules.stream().flatMap(rule -> rule.kinds().stream()).collect(Collectors.toSet());
    }

    /** Categories that any rule asks for. */
    public Set<String> categories() {
        return rules.stream().flatMap(rule -> rule.who().categories().stream()).collect(Collectors.toSet());
    }
}
