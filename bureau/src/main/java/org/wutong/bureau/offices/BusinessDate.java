package org.wutong.bureau.offices;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day the bureau works on: a setting where one is fixed (the demo county), else today by the clock. */
@Component
public class BusinessDate {
    static final String SETTING = "business-date";

    private final Settings settings;
    private final Clock clock;

    BusinessDate(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public LocalDate today() {
        return settings.find(SETTING).map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
    }

    public void fix(LocalDate day) {
        settings.put(SETTING, day.toString());
    }
}
