package org.wutong.bureau.targets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.rhythm.Comparison;
import org.wutong.bureau.targets.rhythm.Comparison.Line;
import org.wutong.bureau.targets.rhythm.Comparison.RankLine;
import org.wutong.bureau.targets.rhythm.Figure;
import org.wutong.bureau.targets.rhythm.PlaceRank;

/** Says in sentences what changed between two snapshots of a place. */
@Component
class ComparisonWords {
    /** More risers or fallers than these stand in the table alone. */
    private static final int MOST = 3;

    private final Figures figures;
    private final MessageSource messages;

    ComparisonWords(Figures figures, MessageSource messages) {
        this.figures = figures;
        this.messages = messages;
    }

    List<String> of(List<Line> own, Comparison comparison, Locale locale) {
        List<String> sentences = new ArrayList<>();
        own.forEach(line -> sentences.add(figure(line, locale) + goal(line, locale)));
        comparison.risen().stream()
                .limit(MOST)
                .forEach(line -> sentences.add(moved("targets.compare.rose", line, locale)));
        comparison.fallen().stream()
                .limit(MOST)
                .forEach(line -> sentences.add(moved("targets.compare.fell", line, locale)));
        return sentences;
    }

    private String figure(Line line, Locale locale) {
        String name = line.any().indicator(locale.getLanguage());
        Long more = line.more();
        Figure then = line.then();
        Figure now = line.now();
        if (more == null || then == null || now == null) {
            return say("targets.compare.unknown", locale, name);
        }
        Target.Unit unit = line.any().unit();
        return say(
                more > 0 ? "targets.compare.more" : more < 0 ? "targets.compare.less" : "targets.compare.same",
                locale,
                name,
                figures.withUnit(unit, then.actual(), locale),
                figures.withUnit(unit, now.actual(), locale),
                figures.withUnit(unit, Math.abs(more), locale));
    }

    private String goal(Line line, Locale locale) {
        Figure then = line.then();
        Figure now = line.now();
        return !line.goalChanged() || then == null || now == null
                ? ""
                : say(
                        "targets.compare.goal",
                        locale,
                        figures.withUnit(now.unit(), then.goal(), locale),
                        figures.withUnit(now.unit(), now.goal(), locale));
    }

    private String moved(String key, RankLine line, Locale locale) {
        PlaceRank then = Objects.requireNonNull(line.then());
        PlaceRank now = Objects.requireNonNull(line.now());
        return say(key, locale, line.placeName(), Integer.toString(then.rank()), Integer.toString(now.rank()));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
