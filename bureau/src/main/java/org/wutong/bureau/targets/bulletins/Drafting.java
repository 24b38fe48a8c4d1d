package org.wutong.bureau.targets.bulletins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Item;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Line;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Verdict;

/** Writes the first text of a bulletin from its frozen figures, by the sentences of the rules. */
@Component
class Drafting {
    private final Wording wording;
    private final FigureWords words;
    private final BulletinRules rules;

    Drafting(Wording wording, FigureWords words, BulletinRules rules) {
        this.wording = wording;
        this.words = words;
        this.rules = rules;
    }

    List<Section> sections(FrozenFigures figures, String period) {
        String lead = wording.say(
                "lead", Map.of("place", figures.placeName(), "period", period, "day", wording.day(figures.day())));
        return List.of(
                new Section("lead", "", lead),
                section("overall", overall(figures)),
                section("indicators", indicators(figures)),
                section(Section.RANKING, ranking(figures)),
                section(Section.CASES, List.of()),
                section("problems", problems(figures)),
                section("next", next(figures)));
    }

    /** A bulletin that takes another one back says just that. */
    List<Section> withdrawal(Bulletin old, String reason) {
        return List.of(new Section(
                "lead",
                "",
                wording.say(
                        "withdrawal.text",
                        Map.of("number", String.valueOf(old.number()), "old", old.title(), "reason", reason))));
    }

    /** The sections of a correction begin with what they correct. */
    List<Section> correction(List<Section> sections, Bulletin old, String reason) {
        String first = wording.say("correction", Map.of("number", String.valueOf(old.number()), "reason", reason));
        List<Section> corrected = new ArrayList<>(sections);
        Section lead = corrected.get(0);
        corrected.set(0, lead.with(lead.heading(), first + "\n" + lead.text()));
        return corrected;
    }

    /** Cases as paragraphs of their section, numbered. */
    String cases(List<GoodCase> cases, Function<String, String> place) {
        List<String> told = new ArrayList<>();
        for (GoodCase one : cases) {
            told.add(wording.say(
                    "case",
                    Map.of(
                            "n", wording.count(told.size() + 1),
                            "title", one.title(),
                            "place", place.apply(one.region()),
                            "text", one.body().replaceAll("\\s*\\R\\s*", ""))));
        }
        return String.join("\n", told);
    }

    private Section section(String key, List<String> paragraphs) {
        return new Section(key, wording.text("headings." + key), String.join("\n", paragraphs));
    }

    private List<String> overall(FrozenFigures figures) {
        int silent = figures.items(Verdict.SILENT).size();
        int without = figures.items(Verdict.NO_GOAL).size();
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("day", wording.day(figures.day()));
        given.put("all", figures.items().size());
        given.put("counted", figures.items().size() - silent);
        given.put("reached", figures.items(Verdict.REACHED).size());
        given.put("on_pace", figures.items(Verdict.ON_PACE).size());
        given.put("behind", figures.items(Verdict.BEHIND).size());
        given.put("no_goal", without == 0 ? "" : wording.say("overall_no_goal", Map.of("n", without)));
        String said = wording.say("overall", given);
        return List.of(silent == 0 ? said : said + wording.say("overall_silent", Map.of("n", silent)));
    }

    private List<String> indicators(FrozenFigures figures) {
        List<String> paragraphs = new ArrayList<>();
        for (Item item : figures.items()) {
            Verdict verdict = item.verdict();
            if (verdict == Verdict.SILENT) {
                continue;
            }
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("n", wording.count(paragraphs.size() + 1));
            given.put("indicator", item.indicator());
            given.put("actual", words.withUnit(item.unit(), item.actual()));
            given.put("goal", words.withUnit(item.unit(), item.goal()));
            given.put("rate", words.percent(item.rate()));
            if (verdict == Verdict.NO_GOAL || item.rate() == null) {
                paragraphs.add(wording.say("indicator_no_goal", given));
            } else {
                given.put("verdict", wording.say("verdict." + verdict, Map.of("pace", words.percent(item.pace()))));
                paragraphs.add(wording.say("indicator", given));
            }
        }
        return paragraphs;
    }

    private List<String> ranking(FrozenFigures figures) {
        List<Item> ranked = figures.ranked();
        List<String> paragraphs = new ArrayList<>();
        List<FrozenFigures.Rank> all = figures.rankedPlaces();
        if (all.size() > 1) {
            paragraphs.add(wording.say(
                    "ranked_together",
                    Map.of(
                            "formula",
                            figures.formula(),
                            "list",
                            wording.list(all.stream()
                                    .map(one -> wording.say(
                                            "one", Map.of("place", one.name(), "rate", words.percent(one.score()))))
                                    .toList()))));
        }
        if (ranked.isEmpty()) {
            return paragraphs;
        }
        paragraphs.add(wording.say("ranking", Map.of("n", ranked.size())));
        int counted = 0;
        for (Item item : ranked) {
            counted++;
            List<Line> lines = item.ranked();
            int first = rules.named().first();
            int last = rules.named().last();
            boolean few = lines.size() < first + last;
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("n", wording.count(counted));
            given.put("indicator", item.indicator());
            given.put("first", places(few ? lines : lines.subList(0, first)));
            given.put("last", places(lines.subList(few ? 0 : lines.size() - last, lines.size())));
            paragraphs.add(wording.say(few ? "ranked_short" : "ranked", given));
        }
        return paragraphs;
    }

    private List<String> problems(FrozenFigures figures) {
        List<String> paragraphs = new ArrayList<>();
        List<Item> behind = figures.items(Verdict.BEHIND);
        if (!behind.isEmpty()) {
            paragraphs.add(wording.say("problems_behind", Map.of("n", behind.size(), "list", names(behind))));
        } else {
            paragraphs.add(wording.text("problems_none"));
        }
        for (Item item : figures.ranked()) {
            List<Line> slow = item.ranked().stream().filter(Line::behind).toList();
            if (!slow.isEmpty()) {
                paragraphs.add(wording.say(
                        "problems_places",
                        Map.of("indicator", item.indicator(), "n", slow.size(), "list", places(slow))));
            }
        }
        List<Item> silent = figures.items(Verdict.SILENT);
        if (!silent.isEmpty()) {
            paragraphs.add(wording.say("problems_silent", Map.of("n", silent.size(), "list", names(silent))));
        }
        return paragraphs;
    }

    private List<String> next(FrozenFigures figures) {
        List<String> slow = figures.ranked().stream()
                .flatMap(item -> item.ranked().stream())
                .filter(Line::behind)
                .map(Line::name)
                .distinct()
                .toList();
        List<String> paragraphs = new ArrayList<>();
        if (!slow.isEmpty()) {
            paragraphs.add(wording.say("next_behind", Map.of("list", wording.list(slow))));
        }
        if (!figures.items(Verdict.SILENT).isEmpty()) {
            paragraphs.add(wording.text("next_silent"));
        }
        paragraphs.add(wording.text("next_all"));
        return paragraphs;
    }

    private String places(List<Line> lines) {
        return wording.list(lines.stream()
                .map(line -> wording.say("one", Map.of("place", line.name(), "rate", words.percent(line.rate()))))
                .toList());
    }

    private String names(List<Item> items) {
        return wording.list(items.stream().map(Item::indicator).toList());
    }
}
