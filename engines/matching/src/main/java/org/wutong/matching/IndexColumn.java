package org.wutong.matching;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

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
    private final int @Nullable [][] lists;
    private final Blocks blocks;
    private final int mostAnswers;
    private final Map<P, Answer> answers = new ConcurrentHashMap<>();

    IndexColumn(Question<A, E, P, V> question, MatchingPolicy policy, List<E> entries, Ids.Packed room) {
        this.question = question;
        this.policy = policy;
        this.blocks = room.blocks();
        ColumnValues<V> read = new ColumnValues<>(entries.size());
        for (E entry : entries) {
            read.next(question.asked(), entry);
        }
        values = read.values();
        ColumnValues.Laid laid = read.lay(room);
        ids = laid.ids();
        lists = laid.lists();
        int answers = lists == null ? values.size() : lists.length;
        long bytes = 4L * answers + 4L * blocks.count() + 100;
        mostAnswers = (int) Math.max(64, Math.min(MOST_REMEMBERED, REMEMBERED_BYTES / bytes));
    }

    /** Room for this column's answers. */
    Asked asked() {
        return new Asked(ids);
    }

    void ask(A asker, Asked into) {
        into.clear();
        int many = question.asking().many(asker);
        for (int i = 0; i < many; i++) {
            into.add(answer(question.asking().at(asker, i)));
        }
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
        int[] earned = ofLists(byValue, Math::max);
        return new Answer(earned, anyBar == 0 ? null : ofLists(bars, (a, b) -> a & b), bestOfBlocks(earned));
    }

    /** What is known of values, for the lists of values where the column has those. */
    private int[] ofLists(int[] ofValues, IntBinaryOperator joined) {
        if (lists == null) {
            return ofValues;
        }
        int[] ofLists = new int[lists.length];
        for (int l = 0; l < ofLists.length; l++) {
            int[] list = lists[l];
            int all = ofValues[list[0]];
            for (int i = 1; i < list.length; i++) {
                all = joined.applyAsInt(all, ofValues[list[i]]);
            }
            ofLists[l] = all;
        }
        return ofLists;
    }

    private int[] bestOfBlocks(int[] byValue) {
        int[] byBlock = new int[blocks.count()];
        for (int b = 0; b < byBlock.length; b++) {
            byBlock[b] = ids.best(blocks.begin(b), blocks.end(b), byValue);
        }
        return byBlock;
    }
}
