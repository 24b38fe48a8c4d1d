package org.wutong.bureau.policies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;

/** Digests all that a household is decided on: who belongs to it, where they are, and every known fact of each, what each was paid. */
final class FactDigest {
    private static final char END = '\u0001';

    private FactDigest() {}

    /**
     * By id; members of one household have the same.
     *
     * @param subjects whole households, members side by side in the order of ids
     */
    static Map<Long, UUID> of(List<Subject> subjects, FactColumns facts, Map<Long, List<PaymentsMade.Made>> paid) {
        Map<Long, UUID> digests = new HashMap<>();
        for (int from = 0; from < subjects.size(); ) {
            int to = Batches.end(subjects, from, 1);
            UUID digest = digest(subjects.subList(from, to), facts, paid);
            subjects.subList(from, to).forEach(member -> digests.put(member.id(), digest));
            from = to;
        }
        return digests;
    }

    private static UUID digest(List<Subject> household, FactColumns facts, Map<Long, List<PaymentsMade.Made>> paid) {
        StringBuilder text = new StringBuilder();
        for (Subject member : household) {
            text.append(member.household())
                    .append(END)
                    .append(member.id())
                    .append(END)
                    .append(member.region())
                    .append(END);
            new TreeMap<>(facts.of(member.id()))
                    .forEach((fact, value) ->
                            text.append(fact).append('=').append(value).append(END));
            paid.getOrDefault(member.id(), List.of()).stream()
                    .map(String::valueOf)
                    .sorted()
                    .forEach(payment -> text.append(payment).append(END));
        }
        ByteBuffer bytes = ByteBuffer.wrap(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
