package org.wutong.bureau.analysis.roster;

import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Settings;

/**
 * Has the roster read before anybody asks: some time after the bureau has opened, after each change, and after midnight. {@code wutong.analysis-ahead}
 * turns it off; then the first page asks.
 */
@Component
class ReadingAhead {
    private final Roster roster;
    private final Settings settings;
    private final boolean ahead;

    ReadingAhead(Roster roster, Settings settings, @Value("${wutong.analysis-ahead:true}") boolean ahead) {
        this.roster = roster;
        this.settings = settings;
        this.ahead = ahead;
    }

    /** A demonstration is made up in one transaction: until that is done no county is open, and there is nothing to read. */
    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (ahead && settings.county().isPresent()) {
            roster.follow();
        }
    }

    /** Follows a change at once, so that the next page need not. */
    void changed() {
        if (ahead && roster.isRead()) {
            roster.follow();
        }
    }

    /** Rows written past the events of this program. */
    @Scheduled(initialDelayString = "${wutong.analysis-check:PT1M}", fixedDelayString = "${wutong.analysis-check:PT1M}")
    void check() {
        if (ahead) {
            roster.check();
        }
    }
}
