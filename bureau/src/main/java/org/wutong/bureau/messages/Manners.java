package org.wutong.bureau.messages;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the bureau writes to people, as data ({@code outgoing/messages.yaml}).
 *
 * @param quietFrom from this time of day nothing leaves
 * @param quietTo until this one, on the next day where it is earlier
 * @param mostADay messages to one number a day
 * @param longest characters of one message
 * @param retryAfter how long to wait after each failed try; after the last it is given up
 * @param unsureAfter so long after it was handed over without an answer, nobody knows whether it went out
 */
public record Manners(
        LocalTime quietFrom,
        LocalTime quietTo,
        int mostADay,
        int longest,
        List<Duration> retryAfter,
        Duration unsureAfter,
        List<Template> templates,
        Http http) {

    /**
     * How a platform is spoken to over HTTP.
     *
     * @param body JSON with placeholders {@code {phone} {text} {id} {key}}
     * @param headers may use {@code {key}}
     * @param accepted pointer into the answer, {@code /code}
     * @param values what stands there when the message was taken
     */
    public record Http(String body, Map<String, String> headers, String accepted, List<String> values) {}

    public Optional<Template> template(String code) {
        return templates.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Template> about(String kind) {
        return templates.stream().filter(one -> one.about().contains(kind)).toList();
    }

    /** Whether people are left alone now. */
    public boolean quiet(LocalTime now) {
        return quietFrom.isBefore(quietTo)
                ? !now.isBefore(quietFrom) && now.isBefore(quietTo)
                : !now.isBefore(quietFrom) || now.isBefore(quietTo);
    }

    /** When the first message of the next day may leave. */
    LocalDateTime nextMorning(LocalDateTime now) {
        return now.toLocalDate().plusDays(1).atTime(quietFrom.isBefore(quietTo) ? LocalTime.MIDNIGHT : quietTo);
    }
}
