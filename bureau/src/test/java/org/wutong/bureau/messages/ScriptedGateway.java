package org.wutong.bureau.messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.wutong.vocabulary.PhoneNumber;

/** A gateway that does what a test says, then delivers. */
final class ScriptedGateway implements Gateway {
    final List<String> delivered = new ArrayList<>();
    private final Deque<Outcome> next = new ArrayDeque<>();
    private boolean dies;

    void does(Outcome... outcomes) {
        next.addAll(List.of(outcomes));
    }

    /** The program ends right after the message has gone out. */
    void diesOnce() {
        dies = true;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean real() {
        return true;
    }

    @Override
    public synchronized Receipt send(long id, PhoneNumber phone, String text) {
        Outcome outcome = next.isEmpty() ? Outcome.SENT : next.poll();
        if (outcome == Outcome.SENT || outcome == Outcome.UNSURE) {
            delivered.add(text);
        }
        if (dies) {
            dies = false;
            throw new StackOverflowError("the program ends here");
        }
        return new Receipt(outcome, "");
    }
}
