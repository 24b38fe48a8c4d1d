package org.wutong.bureau.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.ListMarks;
import org.wutong.bureau.matching.storage.WishTitleRows;
import org.wutong.bureau.matching.storage.WishTitleRows.Said;
import org.wutong.bureau.matching.storage.WishTitleRows.Wished;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;

/**
 * Titles that workers wish for and the dictionary cannot place: asked of a person, never guessed. One answer serves everyone who wrote the
 * same; until then the wish is unknown, so it earns nothing and bars nobody.
 */
@Component
@Transactional
public class WishTitles {
    private final WishTitleRows rows;
    private final Occupations occupations;
    private final ListMarks marks;
    private final ListRefreshing refreshing;
    private final Audit audit;
    private final Settings settings;

    WishTitles(
            WishTitleRows rows,
            Occupations occupations,
            ListMarks marks,
            ListRefreshing refreshing,
            Audit audit,
            Settings settings) {
        this.rows = rows;
        this.occupations = occupations;
        this.marks = marks;
        this.refreshing = refreshing;
        this.audit = audit;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public List<Said> answers() {
        return rows.said();
    }

    /** Those that wait for a person, most wished first, within the view scope. */
    @Transactional(readOnly = true)
    public List<Wished> unsure(int most) {
        Set<String> said = rows.said().stream().map(Said::title).collect(Collectors.toSet());
        return rows.wished().stream()
                .filter(wished -> !said.contains(wished.plain()))
                .filter(wished -> occupations.code(wished.title()).code().isEmpty())
                .limit(most)
                .toList();
    }

    /**
     * Says what a title means. Lists of everyone who wishes for it follow.
     *
     * @param occupation null when no kind of work is meant
     * @return how many workers in sight wish for it
     */
    public int say(String title, @Nullable OccupationCode occupation) {
        rows.say(
                plain(title),
                occupation == null ? null : occupation.value(),
                Acting.now().name());
        return follow("confirm", title, occupation == null ? "" : occupation.value());
    }

    /** Takes an answer back: the title waits again. */
    public int forget(String title) {
        return rows.forget(plain(title)) ? follow("take-back", title, "") : 0;
    }

    private int follow(String action, String title, String detail) {
        List<Long> wishing = rows.wishing(plain(title));
        marks.add(wishing);
        refreshing.followAfterCommit();
        audit.record(action, "wish", null, settings.county().orElse("0"), null, (title + " " + detail).strip());
        return wishing.size();
    }

    /** Blanks and case do not count. */
    static String plain(String title) {
        return title.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
