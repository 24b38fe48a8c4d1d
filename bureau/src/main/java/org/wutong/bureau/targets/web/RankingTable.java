package org.wutong.bureau.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.ranking.RankedPlace;
import org.wutong.bureau.targets.ranking.RankingRule;
import org.wutong.bureau.targets.rhythm.Snapshot;

/** A ranking as a table: its columns on the page and in the spreadsheet. */
@Component
class RankingTable {
    private static final int DECIMALS = 2;
    private static final int WHOLE = 100;

    private final TargetBook targets;
    private final Figures figures;
    private final Exports exports;
    private final MessageSource messages;

    RankingTable(TargetBook targets, Figures figures, Exports exports, MessageSource messages) {
        this.targets = targets;
        this.figures = figures;
        this.exports = exports;
        this.messages = messages;
    }

    /**
     * One target of the formula.
     *
     * @param percent its weight of a hundred, among those that count
     * @param counts whether any place has a figure and a goal for it
     */
    record Part(Target target, @Nullable String percent, boolean counts) {}

    /** A frozen ranking beside the one that is shown. */
    record Former(long id, LocalDate day, Map<String, Integer> ranks) {}

    Figures figures() {
        return figures;
    }

    List<Part> parts(RankingRule rule, List<RankedPlace> rows) {
        List<RankingRule.Part> counting = rule.parts().stream()
                .filter(part -> counts(part.target(), rows))
                .toList();
        int whole = counting.stream().mapToInt(RankingRule.Part::weight).sum();
        return rule.parts().stream()
                .flatMap(part -> targets.find(part.target()).stream().map(target -> {
                    boolean counts = counting.contains(part);
                    return new Part(target, counts ? share(part.weight(), whole) : null, counts);
                }))
                .toList();
    }

    /** The target by whose goal a place is small; null where the rule marks none. */
    @Nullable
    Target smallTarget(RankingRule rule) {
        RankingRule.Small small = rule.small();
        return small == null ? null : targets.find(small.target()).orElse(null);
    }

    static Former former(Snapshot snapshot) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        snapshot.ranks().stream().filter(one -> one.rank() > 0).forEach(one -> ranks.put(one.place(), one.rank()));
        return new Former(snapshot.id(), snapshot.day(), ranks);
    }

    private static boolean counts(String target, List<RankedPlace> rows) {
        return rows.stream().anyMatch(row -> rate(row, target) != null);
    }

    private static @Nullable Integer rate(RankedPlace row, String target) {
        Standing standing = row.parts().get(target);
        return standing == null ? null : standing.rate();
    }

    private static String share(int weight, int whole) {
        return BigDecimal.valueOf((long) weight * WHOLE)
                        .divide(BigDecimal.valueOf(whole), 1, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    void send(
            Officer me,
            ExportPurpose purpose,
            Node under,
            LocalDate day,
            RankingRule rule,
            List<RankedPlace> rows,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        XlsxTable<RankedPlace> sheet = new XlsxTable<RankedPlace>()
                .column(say("targets.rank", locale), row -> row.ranked() ? row.rank() : null)
                .column(say("targets.ranking.shared", locale), row -> row.shared() ? say("targets.yes", locale) : null)
                .column(say("targets.place", locale), row -> row.place().shortName())
                .column(say("targets.ranking.small", locale), row -> row.small() ? say("targets.yes", locale) : null)
                .column(say("targets.ranking.score", locale) + " %", row -> percent(row.scoreBasisPoints()))
                .column(say("targets.ranking.moved", locale), RankedPlace::moved);
        for (RankingRule.Part part : rule.parts()) {
            targets.find(part.target()).ifPresent(target -> columns(sheet, target, locale));
        }
        sheet.send(
                response,
                rule.title(locale) + " " + day,
                rows,
                exports.note(me, purpose, "ranking", under.code(), rows.size(), day.toString()));
    }

    private void columns(XlsxTable<RankedPlace> sheet, Target target, Locale locale) {
        String name = target.indicator(locale.getLanguage());
        String unit = " (" + figures.unit(target.unit(), locale) + ")";
        sheet.column(name + " " + say("targets.actual", locale) + unit, row -> number(row, target, true))
                .column(name + " " + say("targets.goal", locale) + unit, row -> number(row, target, false))
                .column(name + " " + say("targets.rate", locale) + " %", row -> percent(rate(row, target.id())));
    }

    private static @Nullable Number number(RankedPlace row, Target target, boolean actual) {
        Standing standing = row.parts().get(target.id());
        return standing == null ? null : Figures.plain(target.unit(), actual ? standing.actual() : standing.goal());
    }

    private static @Nullable BigDecimal percent(@Nullable Integer basisPoints) {
        return basisPoints == null ? null : BigDecimal.valueOf(basisPoints, DECIMALS);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
