package org.wutong.bureau.messages;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.messages.storage.MessageRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.vocabulary.PhoneNumber;

/** Messages to phones, within the scopes of whoever acts. Asking is part of the caller's transaction; sending happens afterwards. */
@Component
@Transactional
public class Messages {
    static final int SHORTEST_REASON = 2;
    static final int LONGEST_REASON = 300;

    /** Whole numbers of persons or accounts do not travel by message. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{15,}");

    private final MessageRows rows;
    private final Manners manners;
    private final Clock clock;
    private final Audit audit;

    Messages(MessageRows rows, Manners manners, Clock clock, Audit audit) {
        this.rows = rows;
        this.manners = manners;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What became of an order.
     *
     * @param message its id; empty where the cause had its message already, outside what the actor may see
     * @param fresh whether this order made it
     */
    public record Asked(OptionalLong message, boolean fresh) {}

    /**
     * Puts a message into the queue. The same cause asked for again makes no second one.
     *
     * @throws MessageRefused when template, values or number cannot be used, or the recipient is out of reach
     */
    public Asked ask(MessageOrder order) {
        Recipient to = order.recipient();
        reach(to);
        Template template = manners.template(order.template())
                .filter(one -> one.about().contains(to.kind()))
                .orElseThrow(() -> new MessageRefused("messages.refused.template", order.template()));
        if (!order.phone().mobile()) {
            throw new MessageRefused("messages.refused.landline", tail(order.phone()));
        }
        String text = template.filled(order.values(), manners.longest());
        if (LONG_NUMBER.matcher(text).find()) {
            throw new MessageRefused("messages.refused.number");
        }
        Optional<Long> id =
                rows.add(order.cause(), template.code(), to, order.phone().digits(), text, clock.instant(), null, "");
        id.ifPresent(made ->
                audit.record("ask", "message", Long.toString(made), to.region(), null, detail(template.code(), to)));
        return id.map(made -> new Asked(OptionalLong.of(made), true))
                .orElseGet(() -> new Asked(
                        rows.ofCause(order.cause()).map(OptionalLong::of).orElse(OptionalLong.empty()), false));
    }

    @Transactional(readOnly = true)
    public Optional<Message> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<Attempt> attempts(long id) {
        return rows.attempts(id);
    }

    /** The message that repeats this one. */
    @Transactional(readOnly = true)
    public Optional<Long> resentAs(long id) {
        return rows.resentAs(id);
    }

    /** The newest to one recipient. */
    @Transactional(readOnly = true)
    public List<Message> of(String kind, long id, int most) {
        return rows.of(kind, id, most);
    }

    /** @param before only messages older than this id; {@code Long.MAX_VALUE} for the newest */
    @Transactional(readOnly = true)
    public List<Message> before(long before, MessageFilter filter, int most) {
        return rows.before(before, filter, most);
    }

    /** How many in each state, narrowed by everything but the state. */
    @Transactional(readOnly = true)
    public Map<State, Long> counts(MessageFilter filter) {
        return rows.counts(filter).stream()
                .collect(Collectors.toMap(MessageRows.Count::state, MessageRows.Count::number));
    }

    /**
     * Sends a message again that failed, or of which nobody knows whether it went out. A message is repeated once; the repetition can
     * be repeated in turn.
     *
     * @return id of the new message
     */
    public long resend(long id, String reason) {
        Message message = rows.find(id).orElseThrow(() -> new MessageRefused("messages.refused.gone"));
        reach(message.recipient());
        String words = checked(reason);
        if (!message.state().resendable()) {
            throw new MessageRefused("messages.refused.resend");
        }
        MessageRows.Content content = rows.content(id).orElseThrow();
        long again = rows.add(
                        "resend:" + id,
                        message.template(),
                        message.recipient(),
                        content.phone(),
                        content.text(),
                        clock.instant(),
                        id,
                        words)
                .orElseThrow(() -> new MessageRefused("messages.refused.resent"));
        audit.record(
                "resend",
                "message",
                Long.toString(again),
                message.recipient().region(),
                words,
                detail(message.template(), message.recipient()));
        return again;
    }

    /** Takes a message out of the queue that has not left. */
    public void cancel(long id, String reason) {
        Message message = rows.find(id).orElseThrow(() -> new MessageRefused("messages.refused.gone"));
        reach(message.recipient());
        String words = checked(reason);
        if (!rows.cancel(id, words, clock.instant())) {
            throw new MessageRefused("messages.refused.cancel");
        }
        audit.record(
                "cancel",
                "message",
                Long.toString(id),
                message.recipient().region(),
                words,
                detail(message.template(), message.recipient()));
    }

    /** The record stands at another place now; called by its duty in the transaction of the move. */
    public void moved(String kind, long owner, String region) {
        rows.move(kind, owner, region);
    }

    /** These records are removed for good, in the transaction that calls: what waits for them does not leave. */
    public void recordsGone(String kind, Collection<Long> owners) {
        rows.cancelOf(kind, owners, clock.instant());
    }

    static String checked(String reason) {
        String words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw new MessageRefused("messages.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        return words;
    }

    private static String detail(String template, Recipient to) {
        return template + " " + to.kind() + " " + to.id();
    }

    private static void reach(Recipient to) {
        if (!Acting.now().edit().covers(to.region())) {
            throw new MessageRefused("messages.refused.reach", to.region());
        }
    }

    private static String tail(PhoneNumber phone) {
        return phone.digits().substring(phone.digits().length() - 4);
    }
}
