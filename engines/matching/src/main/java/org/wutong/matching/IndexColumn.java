package org.wutong.matching;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One trait of many entries: the values that occur, for each entry which of them it has, and the answers worked out so
 * far. Answers are remembered by the asking part, since many askers share it (the same floor, the same home township).
 */
final class IndexColumn<A, E, P, V> {
    /** How much memory remembered answers of one column may take before they are forgotten. */
    private static final long REMEMBERED_BYTES = 48L << 20;

    private static final long MOST_REMEMBERED = 1 << 16;

    private final Question<A, E, P, V> question;
    private final MatchingPolicy policy;
    private final List<V> values;
    private final Ids ids;
    private final int entries;
    private final int mostAnswers;
    private final Map<P, Answer> answers = new ConcurrentHashMap<>();

    IndexColumn(
            Question<A, E, P, V> question,
            MatchingPolicy policy,
            List<E> entries,
            List<IndexColumn<A, E, ?, ?>> others) {
        this.question = question;
        this.policy = policy;
        this.entries = entries.size();
        ColumnValues<V> read = new ColumnValues<>(entries.size());
        for (E entry : entries) {
            read.next(question.values().apply(entry));
        }
        values = read.values();
        ids = shared(read.ids(), others);
        long bytes = 4L * values.size() + 4L * Index.blocks(entries.size()) + 100;
        mostAnswers = (int) Math.max(64, Math.min(MOST_REMEMBERED, REMEMBERED_BYTES / bytes));
    }

    private static <A, E> Ids shared(Ids ids, List<IndexColumn<A, E, ?, ?>> others) {
        return others.stream()
                .map(other -> other.ids)
                .filter(known -> Ids.same(known, ids))
                .findFirst()
                .orElse(ids);
    }

    /** The answers to each part of what the asking side brings; the best of them counts, entry by entry. */
    Index.Asked ask(A asker) {
        List<P> parts = question.parts().apply(asker);
        Answer[] asked = new Answer[parts.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = answer(parts.get(i));
        }
        return new Index.Asked(ids, asked);
    }

    private Answer answer(P part) {
        Answer known = answers.get(part);
        if (known != null) {
            return known;
        }
        Answer answer = workOut(part);
        if (answers.size() >= mostAnswers) {
            answers.clear();
        }
        answers.put(part, answer);
        return answer;
    }

    private Answer workOut(P part) {
        int[] byValue = new int[values.size()];
        int[] bars = new int[values.size()];
        int anyBar = 0;
        Sheet sheet = new Sheet(policy);
        for (int i = 0; i < byValue.length; i++) {
            sheet.clear();
            question.judgement().judge(part, values.get(i), sheet);
            byValue[i] = sheet.bars() == 0 ? sheet.total() : Answer.BARRED;
            bars[i] = sheet.bars();
            anyBar |= sheet.bars();
        }
        return new Answer(byValue, anyBar == 0 ? null : bars, bestOfBlocks(byValue));
    }

    private int[] bestOfBlocks(int[] byValue) {
        int[] byBlock = new int[Index.blocks(entries)];
        for (int b = 0; b < byBlock.length; b++) {
            int best = Integer.MIN_VALUE;
            int end = Math.min(entries, (b + 1) * Index.BLOCK);
            for (int e = b * Index.BLOCK; e < end; e++) {
                best = Math.max(best, ids.most(e, byValue));
            }
            byBlock[b] = best;
        }
        return byBlock;
    }
}
