package org.wutong.bureau.matching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.ListMarks;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.register.KeysetPage;

/** What the last run found, within the view scope. */
@Component
@Transactional(readOnly = true)
public class Matches {
    /** So many suitable jobs each willing worker is to be shown: jinfeng-2024（十三）, 吴利政规发〔2021〕7号 三(五)9. */
    public static final int ENOUGH = 3;

    private final MatchRows rows;
    private final ListMarks marks;
    private final EngineVacancies vacancies;

    Matches(MatchRows rows, ListMarks marks, EngineVacancies vacancies) {
        this.rows = rows;
        this.marks = marks;
        this.vacancies = vacancies;
    }

    /** Which part of the list is asked for, by the number of suitable jobs. */
    public enum Group {
        FEWER(0, ENOUGH - 1),
        SOME(1, ENOUGH - 1),
        NONE(0, 0),
        ENOUGH_OR_MORE(ENOUGH, Integer.MAX_VALUE),
        ALL(0, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Group(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }
    }

    public Optional<MatchRows.Run> lastRun() {
        return rows.run();
    }

    /** Whether lists wait to be worked out again: workers or vacancies changed, or a day passed, since the last run. */
    public boolean stale() {
        return rows.run().map(run -> !run.stamp().equals(vacancies.stamp())).orElse(false) || marks.any();
    }

    public MatchRows.Counts counts(String place) {
        return rows.counts(place, ENOUGH);
    }

    public KeysetPage<MatchRows.Line> page(String place, Group group, @Nullable String cursor, int size) {
        return rows.lines(place, group.least(), group.most(), cursor, size);
    }

    public List<MatchRows.Line> all(String place, Group group, int limit) {
        return rows.allLines(place, group.least(), group.most(), limit);
    }
}
