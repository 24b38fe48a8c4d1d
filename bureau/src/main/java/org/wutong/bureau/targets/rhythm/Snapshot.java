package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.ranking.RankingRule;

/**
 * Figures frozen for good: what changes in the records later never changes them.
 *
 * @param kind id of the line of the rhythm it was frozen for, or {@link #RANKING}
 * @param body the bytes that were kept, as text; {@code digest} is their SHA-256 in hexadecimal
 * @param software version of the program that froze it
 */
public record Snapshot(
        long id,
        String kind,
        Content content,
        String body,
        String digest,
        String software,
        OffsetDateTime takenAt,
        String takenBy) {
    /** Kind of a ranking frozen by itself. */
    public static final String RANKING = "ranking";

    public String place() {
        return content.place();
    }

    /** The figures are as of the end of this day. */
    public LocalDate day() {
        return content.day();
    }

    public List<Figure> figures() {
        return content.figures();
    }

    public List<PlaceRank> ranks() {
        return content.ranks();
    }

    public @Nullable RankingRule rule() {
        return content.rule();
    }

    public Optional<Figure> figure(String place, String target) {
        return content.figures().stream()
                .filter(one -> one.place().equals(place) && one.target().equals(target))
                .findFirst();
    }

    /** Whether the kept bytes still have the digest taken when they were frozen, and still say what is shown. */
    public boolean sound() {
        return Freezing.digest(body).equals(digest) && Freezing.write(content).equals(body);
    }
}
