package org.wutong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.Months;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.Truth;

/** How rosters write things. */
final class RosterText {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final int RESIDENT_DIGITS = 18;

    private RosterText() {}

    static String yesNo(boolean value) {
        return value ? "是" : "否";
    }

    static @Nullable String yesNo(Truth value) {
        return value == Truth.UNKNOWN ? null : yesNo(value == Truth.TRUE);
    }

    static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : yesNo(value.booleanValue());
    }

    static String gender(DemoWorker worker) {
        return worker.gender() == Gender.MALE ? "男" : "女";
    }

    static @Nullable String compact(@Nullable LocalDate date) {
        return date == null ? null : COMPACT.format(date);
    }

    static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2);
    }

    static @Nullable String documentKind(DemoWorker worker) {
        String number = worker.identityNumber();
        if (number == null) {
            return null;
        }
        return number.length() > RESIDENT_DIGITS ? "残疾人证" : "居民身份证";
    }

    /** 户类型 as the monitoring system words it. */
    static String householdKind(Dossier dossier) {
        if (dossier.in("poverty_alleviated")) {
            return Category.POVERTY_ALLEVIATED.label();
        }
        return dossier.in("monitored") ? "监测对象户" : "一般农户";
    }

    static @Nullable String monitoredKind(Dossier dossier) {
        return dossier.ever("monitored").map(span -> span.category().label()).orElse(null);
    }

    /** Reads the latest job when there is one. */
    static Function<Dossier, @Nullable Object> latest(Function<DemoSpell, @Nullable Object> part) {
        return dossier -> {
            DemoSpell spell = dossier.latest();
            return spell == null ? null : part.apply(spell);
        };
    }

    /** Reads today's job when there is one. */
    static Function<Dossier, @Nullable Object> now(Function<DemoSpell, @Nullable Object> part) {
        return dossier -> {
            DemoSpell spell = dossier.now();
            return spell == null ? null : part.apply(spell);
        };
    }

    static int monthsOf(DemoSpell spell, LocalDate today) {
        return spell.reckoned()
                .worked(today)
                .map(Months::of)
                .orElse(Months.NONE)
                .whole();
    }
}
