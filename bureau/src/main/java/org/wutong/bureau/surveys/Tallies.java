package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What finished sheets add up to, question by question. Pure: answers in, counts out. */
public final class Tallies {
    private Tallies() {}

    /**
     * The answers to one question.
     *
     * @param given how many answered it
     * @param counts by option code, {@code true} and {@code false}, month or place code; empty for numbers and texts
     * @param number of NUMBER and MONEY; null for others or without an answer
     */
    public record Tally(
            Question question,
            long given,
            Map<String, Long> counts,
            @Nullable Numbers number) {}

    /** Numbers or sums in fen: their mean, rounded half up, and median, least and largest. */
    public record Numbers(long mean, long median, long least, long most) {}

    public static List<Tally> of(Survey survey, List<Answers> sheets) {
        return survey.questions().stream()
                .map(question -> tally(question, sheets))
                .toList();
    }

    private static Tally tally(Question question, List<Answers> sheets) {
        Map<String, Long> counts = seeded(question);
        List<Long> numbers = new ArrayList<>();
        long given = 0;
        for (Answers sheet : sheets) {
            Object answer = sheet.get(question.id());
            if (answer == null) {
                continue;
            }
            given++;
            switch (question.type()) {
                case SINGLE, YES_NO, PLACE -> counts.merge(answer.toString(), 1L, Long::sum);
                case SEVERAL -> ((List<?>) answer).forEach(code -> counts.merge(code.toString(), 1L, Long::sum));
                case DATE -> counts.merge(answer.toString().substring(0, 7), 1L, Long::sum);
                case NUMBER, MONEY -> numbers.add((Long) answer);
                case TEXT -> {}
            }
        }
        return new Tally(question, given, counts, numbers.isEmpty() ? null : numbers(numbers));
    }

    /** Options nobody chose stand there with 0. */
    private static Map<String, Long> seeded(Question question) {
        Map<String, Long> counts = switch (question.type()) {
            case SINGLE, SEVERAL, YES_NO -> new LinkedHashMap<>();
            default -> new TreeMap<>();
        };
        question.options().forEach(option -> counts.put(option.code(), 0L));
        if (question.type() == Question.Type.YES_NO) {
            counts.put("true", 0L);
            counts.put("false", 0L);
        }
        return counts;
    }

    static Numbers numbers(List<Long> numbers) {
        List<Long> sorted = numbers.stream().sorted().toList();
        int size = sorted.size();
        long sum = sorted.stream().mapToLong(Long::longValue).sum();
        long median = size % 2 == 1 ? sorted.get(size / 2) : halfUp(sorted.get(size / 2 - 1) + sorted.get(size / 2), 2);
        return new Numbers(halfUp(sum, size), median, sorted.get(0), sorted.get(size - 1));
    }

    private static long halfUp(long sum, long by) {
        return (2 * sum + by) / (2 * by);
    }
}
