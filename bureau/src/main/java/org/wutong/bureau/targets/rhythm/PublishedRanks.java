package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.targets.ranking.RankingBook;
import org.wutong.bureau.targets.ranking.RankingRule;
import org.wutong.bureau.targets.storage.PublishedRankRows;

/**
 * Ranks that the places ranked see of each other, as of the last frozen figures: place, rank, score and movement, never what they were
 * counted from. Which rankings are seen below stands in {@code policies/ranking.yaml}.
 */
@Component
@Transactional(readOnly = true)
public class PublishedRanks {
    private final PublishedRankRows rows;
    private final RankingBook book;

    PublishedRanks(PublishedRankRows rows, RankingBook book) {
        this.rows = rows;
        this.book = book;
    }

    /**
     * A place's frozen rank.
     *
     * @param region place the ranking is of
     * @param own whether it is the place that was asked for, or the one that lies in
     */
    public record Published(String region, LocalDate day, PlaceRank rank, boolean own) {}

    /** The newest ranking up to a day that the place stands in, best first; empty where none was made known. */
    public List<Published> around(String place, LocalDate day) {
        return rows.around(place, day);
    }

    /** Makes the ranks of frozen figures known to the places ranked, where their ranking is one that is seen below. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(long snapshot, Content content) {
        RankingRule rule = content.rule();
        if (rule != null && book.seenBelow(rule) && content.ranks().stream().anyMatch(one -> one.rank() > 0)) {
            rows.add(snapshot, content.place(), content.day(), content.ranks());
        }
    }
}
