package org.wutong.bureau.targets.bulletins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Item;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Verdict;

/** Puts a bulletin on paper: words as edited, tables and pictures from the frozen figures. */
@Component
class Papers {
    private static final List<Integer> OVERALL = List.of(36, 9, 13, 13, 11, 18);
    private static final List<Integer> OVERALL_NUMBERS = List.of(2, 3, 4);
    private static final List<Integer> RANKED = List.of(12, 34, 18, 18, 18);
    private static final List<Integer> RANKED_NUMBERS = List.of(0, 2, 3, 4);

    private static final List<Integer> TOGETHER = List.of(14, 40, 24, 22);
    private static final List<Integer> TOGETHER_NUMBERS = List.of(0, 2);

    private final Wording wording;
    private final FigureWords words;
    private final BulletinRules rules;
    private final BooleanSupplier madeUp;
    private final Pattern sub;

    @Autowired
    Papers(Wording wording, FigureWords words, BulletinRules rules, Settings settings) {
        this(wording, words, rules, settings::demo);
    }

    Papers(Wording wording, FigureWords words, BulletinRules rules, BooleanSupplier madeUp) {
        this.wording = wording;
        this.words = words;
        this.rules = rules;
        this.madeUp = madeUp;
        this.sub = Pattern.compile(wording.text("sub"));
    }

    Paper of(Bulletin bulletin) {
        boolean bare = bulletin.withdraws();
        String number = bulletin.number();
        String day = wording.day(bulletin.sentOn() == null ? bulletin.day() : bulletin.sentOn());
        return new Paper(
                wording.say("mark", Map.of("issuer", bulletin.issuer())),
                number == null ? wording.text("no_number") : number,
                bulletin.title()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                bulletin.recipients().isBlank()
                        ? ""
                        : wording.say("recipients_line", Map.of("recipients", bulletin.recipients())),
                body(bulletin),
                bare ? List.of() : wording.texts("attachments"),
                bare ? List.of() : tables(bulletin.figures()),
                wording.say(
                        "as_of", Map.of("day", wording.day(bulletin.figures().day()))),
                bulletin.issuer(),
                day,
                bulletin.copies().isBlank() ? "" : wording.say("imprint.copies", Map.of("copies", bulletin.copies())),
                wording.say("imprint.issued", Map.of("day", day)),
                madeUp.getAsBoolean() ? wording.text("demo") : null);
    }

    private List<Paper.Block> body(Bulletin bulletin) {
        List<Paper.Block> body = new ArrayList<>();
        int headings = 0;
        for (Section section : bulletin.sections()) {
            if (section.isBlank()) {
                continue;
            }
            if (!section.heading().isEmpty()) {
                headings++;
                body.add(new Paper.Heading(
                        wording.say("heading", Map.of("n", wording.count(headings), "heading", section.heading()))));
            }
            section.paragraphs().forEach(paragraph -> body.add(paragraph(paragraph)));
            if (section.key().equals(Section.RANKING) && !bulletin.withdraws()) {
                bulletin.figures().ranked().stream()
                        .limit(rules.named().charts())
                        .forEach(item -> body.add(chart(item)));
            }
        }
        return body;
    }

    private Paper.Paragraph paragraph(String text) {
        Matcher found = sub.matcher(text);
        return found.lookingAt()
                ? new Paper.Paragraph(found.group(), text.substring(found.end()))
                : new Paper.Paragraph("", text);
    }

    private Paper.Chart chart(Item item) {
        return new Paper.Chart(
                wording.say("chart.title", Map.of("indicator", item.indicator())),
                wording.text("chart.rate"),
                wording.text("chart.late"),
                wording.say("chart.pace", Map.of("pace", words.percent(item.pace()))),
                item);
    }

    private List<Paper.Table> tables(FrozenFigures figures) {
        List<Paper.Table> tables = new ArrayList<>();
        tables.add(new Paper.Table(
                wording.text("attachment.overall"),
                columns("indicator", "unit", "goal", "actual", "rate", "verdict"),
                OVERALL,
                OVERALL_NUMBERS,
                figures.items().stream().map(this::overall).toList()));
        if (figures.rankedPlaces().size() > 1) {
            tables.add(new Paper.Table(
                    figures.formula(),
                    columns("rank", "place", "score", "moved"),
                    TOGETHER,
                    TOGETHER_NUMBERS,
                    figures.ranks().stream()
                            .map(one -> List.of(
                                    one.rank() == 0 ? words.percent(null) : Integer.toString(one.rank()),
                                    one.name(),
                                    words.percent(one.score()),
                                    moved(one.moved())))
                            .toList()));
        }
        for (Item item : figures.ranked()) {
            tables.add(new Paper.Table(
                    wording.say(
                            "attachment.ranked",
                            Map.of("indicator", item.indicator(), "unit", words.unit(item.unit()))),
                    columns("rank", "place", "goal", "actual", "rate"),
                    RANKED,
                    RANKED_NUMBERS,
                    item.lines().stream()
                            .map(line -> List.of(
                                    line.rank() == 0 ? words.percent(null) : Integer.toString(line.rank()),
                                    line.name(),
                                    words.number(item.unit(), line.goal()),
                                    words.number(item.unit(), line.actual()),
                                    words.percent(line.rate())))
                            .toList()));
        }
        return tables;
    }

    private String moved(@Nullable Integer ranks) {
        if (ranks == null) {
            return words.percent(null);
        }
        return wording.say(
                ranks == 0 ? "moved.same" : ranks > 0 ? "moved.up" : "moved.down", Map.of("n", Math.abs(ranks)));
    }

    private List<String> overall(Item item) {
        return List.of(
                item.indicator(),
                words.unit(item.unit()),
                words.number(item.unit(), item.goal()),
                words.number(item.unit(), item.actual()),
                words.percent(item.rate()),
                verdict(item.verdict()));
    }

    String verdict(Verdict verdict) {
        return wording.text("verdicts." + verdict);
    }

    private List<String> columns(String... keys) {
        List<String> heads = new ArrayList<>();
        for (String key : keys) {
            heads.add(wording.text("attachment.columns." + key));
        }
        return heads;
    }
}
