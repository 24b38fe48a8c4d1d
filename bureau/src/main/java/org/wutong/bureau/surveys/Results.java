package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.surveys.Tallies.Numbers;
import org.wutong.bureau.surveys.Tallies.Tally;
import org.wutong.bureau.surveys.storage.DueRows;

/** What a survey came to at a place in a period, beside the period before. */
@Component
@Transactional(readOnly = true)
public class Results {
    private final DueRows rows;
    private final ReportingTree tree;

    Results(DueRows rows, ReportingTree tree) {
        this.rows = rows;
        this.tree = tree;
    }

    /**
     * One line of a question.
     *
     * @param key option code, {@code true}, {@code false}, month or place code
     * @param count null where hidden
     * @param share in whole per cent of those who answered; null where hidden or nobody did
     * @param before share in the period before; null where hidden or nobody answered then
     */
    public record Line(
            String key,
            @Nullable Long count,
            @Nullable Long share,
            @Nullable Long before) {}

    /**
     * One question.
     *
     * @param given null where hidden
     * @param number null without answers or where hidden
     */
    public record Result(
            Question question,
            @Nullable Long given,
            List<Line> lines,
            @Nullable Numbers number,
            @Nullable Numbers before) {}

    /**
     * A place below.
     *
     * @param due how many are asked
     * @param done null where hidden
     */
    public record Place(
            String code, String name, long due, @Nullable Long done) {
        /** In whole per cent; null where hidden or nobody is asked. */
        public @Nullable Long share() {
            return done == null || due == 0 ? null : Math.round(100.0 * done / due);
        }
    }

    /**
     * Everything for one page.
     *
     * @param done null where hidden
     * @param previous the period before; null for a survey that is asked once
     */
    public record Told(
            String period,
            @Nullable String previous,
            long due,
            @Nullable Long done,
            List<Result> questions,
            List<Place> places,
            boolean hides) {}

    /** @param outside whether the reader stands outside the office: then small counts, medians and extremes are hidden */
    public Told of(Survey survey, String period, String place, boolean outside) {
        List<Answers> now = answers(survey, period, place);
        Optional<String> previous = survey.rhythm().before(period);
        List<Answers> before = previous.map(one -> answers(survey, one, place)).orElse(List.of());
        int least = outside ? survey.leastShown() : 0;
        List<Result> questions = questions(survey, now, before, least);
        List<Place> places = places(survey, period, place, least);
        long due = places.stream().mapToLong(Place::due).sum();
        return new Told(
                period,
                previous.orElse(null),
                due,
                SmallCells.isSmall(now.size(), least) ? null : (Long) (long) now.size(),
                questions,
                places,
                outside);
    }

    private List<Answers> answers(Survey survey, String period, String place) {
        return rows.answers(survey, period, place).stream()
                .map(DueRows.Given::answers)
                .toList();
    }

    private static List<Result> questions(Survey survey, List<Answers> now, List<Answers> before, int least) {
        Hiding hiding = new Hiding(least);
        Hiding hidingBefore = new Hiding(least);
        List<Tally> old = Tallies.of(survey, before);
        List<Result> questions = new ArrayList<>();
        for (Tally tally : Tallies.of(survey, now)) {
            questions.add(result(hiding.of(tally), hidingBefore.of(old.get(questions.size())), least));
        }
        return questions;
    }

    private static Result result(Hiding.Shown now, Hiding.Shown before, int least) {
        Tally tally = now.tally();
        if (now.hidden()) {
            return new Result(tally.question(), null, List.of(), null, null);
        }
        List<Line> lines = new ArrayList<>();
        now.counts()
                .forEach((key, count) -> lines.add(new Line(
                        key,
                        count,
                        share(count, tally.given()),
                        share(before.counts().get(key), before.tally().given()))));
        return new Result(
                tally.question(),
                tally.given(),
                lines,
                told(tally.number(), least),
                before.hidden() ? null : told(before.tally().number(), least));
    }

    /** Medians and extremes are single answers; outside only the mean is told. */
    private static @Nullable Numbers told(@Nullable Numbers numbers, int least) {
        return numbers == null || least == 0 ? numbers : new Numbers(numbers.mean(), -1, -1, -1);
    }

    private static @Nullable Long share(@Nullable Long count, long of) {
        return count == null || of == 0 ? null : (Long) Math.round(100.0 * count / of);
    }

    private List<Place> places(Survey survey, String period, String place, int least) {
        List<Node> below = tree.children(place);
        Map<String, long[]> sums = new TreeMap<>();
        for (DueRows.Village village : rows.villages(survey, period, place)) {
            String code = below.stream()
                    .map(Node::code)
                    .filter(one -> village.region().startsWith(one))
                    .findFirst()
                    .orElse(village.region());
            long[] sum = sums.computeIfAbsent(code, one -> new long[2]);
            sum[0] += village.due();
            sum[1] += village.done();
        }
        Map<String, Long> done = new LinkedHashMap<>();
        sums.forEach((code, sum) -> done.put(code, sum[1]));
        Map<String, @Nullable Long> shown = SmallCells.hidden(done, least);
        List<Place> places = new ArrayList<>();
        sums.forEach((code, sum) -> places.add(new Place(code, tree.shortName(code), sum[0], shown.get(code))));
        return places;
    }

    /** Periods that have sheets, the newest first. */
    public List<String> periods(Survey survey) {
        return rows.periods(survey);
    }

    /** How many are asked and have answered, village by village. */
    public List<DueRows.Village> villages(Survey survey, String period, String place) {
        return rows.villages(survey, period, place);
    }

    /** Who has not answered, after an id. */
    public List<DueRows.Due> unanswered(Survey survey, String period, String place, long after, int most) {
        return rows.unanswered(survey, period, place, after, most);
    }

    /** Everybody who is asked. */
    public List<DueRows.Due> everyone(Survey survey, String place, int most) {
        return rows.everyone(survey, place, most);
    }
}
