package org.wutong.bench;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wutong.bench.bureau.Visitor;

/** The what-if page as its script uses it: every move sends the whole form and takes the result in place of the last. */
final class WhatIfPage {
    private static final String PAGE = "/policies/whatif";
    private static final String RESULT = PAGE + "/result";
    private static final int STEPS = 9;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** A cap over households, a limit that two clauses share, the sum of a tier and that of a band. */
    private static final List<String> SLIDERS =
            List.of("f.JF-7.caps.household", "f.JF-6c.months_long", "f.JF-6d.amount.tiers.1", "f.JF-7.amount.bands.3");

    private final Visitor visitor;
    private final String token;
    private final Map<String, String> form;
    private final Document page;

    private WhatIfPage(Visitor visitor, Document page) {
        this.visitor = visitor;
        this.page = page;
        this.token = one(page, "meta[name=csrf-token]").attr("content");
        this.form = new LinkedHashMap<>();
        for (Element input : page.select("form#tried input[name], input[form=tried][name]")) {
            form.put(input.attr("name"), input.val());
        }
    }

    static WhatIfPage of(Visitor visitor) throws Exception {
        return new WhatIfPage(visitor, visitor.page(PAGE));
    }

    /** One slider at one place. */
    record Move(String slider, String value, boolean isLaw) {
        @Override
        public String toString() {
            return slider + "=" + value;
        }
    }

    /**
     * @param toldAfter when the page first said anything
     * @param time until everything was told
     */
    record First(Duration toldAfter, Duration time) {}

    /**
     * What an answer says.
     *
     * @param sums people and money before and after, as the page words them
     * @param engine how long it says that deciding took
     */
    record Answer(long subjects, long winners, long losers, long mixed, List<String> sums, Duration engine) {
        /** Whether it counts so many times what the other does. */
        boolean isTimes(Answer one, int times) {
            return subjects == times * one.subjects
                    && winners == times * one.winners
                    && losers == times * one.losers
                    && mixed == times * one.mixed;
        }

        boolean isUnchanged() {
            return winners + losers + mixed == 0;
        }
    }

    /** Each slider from one end through what holds today to the other. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (String slider : SLIDERS) {
            Element field = one(page, "input[name=" + slider + "]");
            BigDecimal now = new BigDecimal(field.attr("data-now"));
            BigDecimal step = new BigDecimal(field.attr("data-step"));
            for (int i = -STEPS / 2; i <= STEPS / 2; i++) {
                BigDecimal value = now.add(step.multiply(BigDecimal.valueOf(i)));
                if (value.signum() >= 0) {
                    moves.add(new Move(slider, value.toPlainString(), i == 0));
                }
            }
        }
        return moves;
    }

    /** What the page asks for once it is shown, again and again while it is told that people are still being read. */
    First firstAnswer() throws Exception {
        long begun = System.nanoTime();
        Document told = Visitor.parsed(visitor.ask(RESULT, token, form));
        Duration toldAfter = Duration.ofNanos(System.nanoTime() - begun);
        while (told.select("#result table").isEmpty()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("no first answer within " + LONGEST);
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
            told = Visitor.parsed(visitor.ask(RESULT, token, form));
        }
        return new First(toldAfter, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** The text alone, for timing; {@link #answer} reads it. */
    HttpResponse<String> moved(Move move) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put(move.slider(), move.value());
        return visitor.ask(RESULT, token, fields);
    }

    static Answer answer(HttpResponse<String> response) {
        Document result = Visitor.parsed(response);
        Element summary = one(result, "#result section + section > header > span");
        String based = one(result, "#result section + section > footer").text();
        return new Answer(
                number(one(summary, "a.t-green").text())
                        + number(one(summary, "a.t-gold").text())
                        + rest(summary),
                number(one(summary, "a.t-green").text()),
                number(one(summary, "a.t-gold").text()),
                mixed(summary),
                result.select("#result section:first-child tbody tr:lt(2) td.num")
                        .eachText(),
                Duration.ofMillis(number(based.replaceAll("^.*\\D(\\d+\\D*)$", "$1"))));
    }

    /** Those whose sum stays, and those who may go either way, as the words behind the links say. */
    private static long rest(Element summary) {
        return words(summary).stream().mapToLong(Long::longValue).sum();
    }

    private static long mixed(Element summary) {
        List<Long> numbers = words(summary);
        return numbers.size() > 1 ? numbers.get(1) : 0;
    }

    private static List<Long> words(Element summary) {
        List<Long> numbers = new ArrayList<>();
        for (String word : Jsoup.parse(summary.ownText()).text().split("[^0-9,]+")) {
            if (!word.isBlank()) {
                numbers.add(number(word));
            }
        }
        return numbers;
    }

    private static long number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static Element one(Element within, String selector) {
        return Objects.requireNonNull(
                within.selectFirst(selector), () -> "nothing like " + selector + " in " + within.text());
    }
}
