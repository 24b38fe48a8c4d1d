package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.monitoring.watch.Days;

/**
 * A reason for an alert that a record holds. It is the same as long as nobody writes anything; only whether it counts depends on the day.
 *
 * @param identity tells it from other causes of the same rule and person: one cause has one alert, however often it is met
 * @param since the day it speaks of; null where none is known
 * @param opens days on which it opens an alert
 * @param stands days on which an alert of it stays; on any other the cause has gone
 * @param words what the sentence of the alert is filled with; never a number of a person
 */
public record Cause(
        String rule, String identity, @Nullable LocalDate since, Days opens, Days stands, List<String> words) {
    public Cause {
        words = List.copyOf(words);
    }
}
