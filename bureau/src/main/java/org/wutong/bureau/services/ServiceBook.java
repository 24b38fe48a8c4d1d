package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Label;

/**
 * Kinds of services, what they count as and what is promised, out of {@code policies/services.yaml}.
 *
 * @param groupChannel channel of what is given to many at once
 * @param voidOutcomes outcomes by which a service did not take place
 * @param reminderDays working days an office has to see to what a village lacks
 */
public record ServiceBook(
        List<ServiceKind> kinds,
        List<Choice> channels,
        List<Choice> outcomes,
        String groupChannel,
        Set<String> voidOutcomes,
        List<Promise> promises,
        int reminderDays,
        Label reminderBecause) {

    public Optional<ServiceKind> kind(@Nullable String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Optional<Choice> channel(@Nullable String code) {
        return channels.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Choice> outcome(@Nullable String code) {
        return outcomes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Kinds that can be given to many at once. */
    public List<ServiceKind> groupKinds() {
        return kinds.stream().filter(ServiceKind::group).toList();
    }

    /** What is promised at a place on a day; the reader refuses a file in which two could hold. */
    public Optional<Promise> promise(String place, LocalDate day) {
        return promises.stream().filter(one -> one.holds(place, day)).findFirst();
    }

    /** What was promised at a place last before a day, where nothing is now. */
    public Optional<Promise> lastBefore(String place, LocalDate day) {
        return promises.stream()
                .filter(one -> place.startsWith(one.region())
                        && one.to() != null
                        && one.to().isBefore(day))
                .max(java.util.Comparator.comparing(Promise::to, java.util.Comparator.nullsLast(LocalDate::compareTo)));
    }

    /** Why a reminder has so many days. */
    public String because(Locale locale) {
        return locale.getLanguage().equals("en") ? reminderBecause.en() : reminderBecause.zh();
    }
}
