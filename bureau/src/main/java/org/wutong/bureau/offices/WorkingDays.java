package org.wutong.bureau.offices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.wutong.conditions.WorkingCalendar;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** Deadlines in working days, by the calendar that travels with the program ({@code policies/calendar.yaml}). */
@Component
public class WorkingDays {
    private static final String FILE = "policies/calendar.yaml";

    private final WorkingCalendar calendar;

    WorkingDays() throws IOException {
        try (InputStream in = WorkingDays.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + FILE);
            }
            Problems problems = new Problems();
            calendar = WorkingCalendar.read(
                    new SourceFile(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)), problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.sorted().toString());
            }
        }
    }

    /**
     * The last day of a deadline of so many working days that begins the day after {@code from}. Where the arrangement of a year has
     * not been announced yet, Monday to Friday count: a deadline is needed all the same.
     */
    public LocalDate after(LocalDate from, int days) {
        return calendar.after(from, days).orElseGet(() -> byWeekdays(from, days));
    }

    private LocalDate byWeekdays(LocalDate from, int days) {
        int before = 0;
        LocalDate begins = from;
        // As far as the calendar is known it counts.
        while (before < days && calendar.after(from, before + 1).isPresent()) {
            before++;
            begins = calendar.after(from, before).orElseThrow();
        }
        LocalDate day = begins;
        for (int passed = before; passed < days; ) {
            day = day.plusDays(1);
            passed += day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }
}
