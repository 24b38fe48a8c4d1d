package org.wutong.bureau.policies.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;

/** Drafts of the policy desk as sets to try, the last few kept; one with mistakes is none. */
@Component
public class TriedDrafts {
    private static final int MOST_KEPT = 4;

    private final DraftDesk desk;
    private final Map<Key, Optional<PolicySet>> kept = new LinkedHashMap<>();

    TriedDrafts(DraftDesk desk) {
        this.desk = desk;
    }

    private record Key(long id, int revision) {}

    /** @param set empty while the draft has mistakes */
    public record Tried(Draft draft, Optional<PolicySet> set) {}

    public Optional<Tried> find(long id) {
        return desk.find(id).map(draft -> new Tried(draft, set(draft)));
    }

    private synchronized Optional<PolicySet> set(Draft draft) {
        Key key = new Key(draft.id(), draft.revision());
        Optional<PolicySet> known = kept.get(key);
        if (known == null) {
            known = read(desk.files(draft));
            while (kept.size() >= MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(key, known);
        }
        return known;
    }

    private static Optional<PolicySet> read(Map<String, String> files) {
        try {
            return PolicyReading.of(PolicySource.of(files).onlyWhatDecides()).policies();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
