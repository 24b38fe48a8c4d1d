package org.wutong.matching.plan;

import java.util.Arrays;
import java.util.List;
import org.wutong.matching.Ranking;

/**
 * For each worker the vacancies that a market looks at, with their scores. Workers and vacancies are numbers; what stands
 * before breaks ties. Immutable.
 *
 * @param starts where a worker's choices begin, one more than workers
 * @param vacancies by choice, the vacancy
 * @param scores by choice, hundredths of a point, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent")
public record Choices(int[] starts, int[] vacancies, int[] scores) {
    /** One ranking a worker. */
    public static Choices of(List<Ranking> rankings) {
        int[] starts = new int[rankings.size() + 1];
        for (int w = 0; w < rankings.size(); w++) {
            starts[w + 1] = Math.addExact(starts[w], rankings.get(w).size());
        }
        Choices choices = new Choices(starts, new int[starts[rankings.size()]], new int[starts[rankings.size()]]);
        for (int w = 0; w < rankings.size(); w++) {
            Ranking ranking = rankings.get(w);
            for (int i = 0; i < ranking.size(); i++) {
                choices.vacancies[starts[w] + i] = ranking.place(i);
                choices.scores[starts[w] + i] = ranking.score(i);
            }
        }
        return choices;
    }

    /** How many workers choose. */
    public int workers() {
        return starts.length - 1;
    }

    /** How many choices there are. */
    public int size() {
        return vacancies.length;
    }

    /** These and what the rankings bring that is not here yet. */
    Choices with(List<Ranking> rankings) {
        int[] moreStarts = new int[starts.length];
        int[] moreVacancies =
                new int[size() + rankings.stream().mapToInt(Ranking::size).sum()];
        int[] moreScores = new int[moreVacancies.length];
        int next = 0;
        for (int w = 0; w < workers(); w++) {
            int many = starts[w + 1] - starts[w];
            System.arraycopy(vacancies, starts[w], moreVacancies, next, many);
            System.arraycopy(scores, starts[w], moreScores, next, many);
            next += many;
            Ranking ranking = rankings.get(w);
            for (int i = 0; i < ranking.size(); i++) {
                if (!has(w, ranking.place(i))) {
                    moreVacancies[next] = ranking.place(i);
                    moreScores[next++] = ranking.score(i);
                }
            }
            moreStarts[w + 1] = next;
        }
        return new Choices(moreStarts, Arrays.copyOf(moreVacancies, next), Arrays.copyOf(moreScores, next));
    }

    private boolean has(int worker, int vacancy) {
        for (int c = starts[worker]; c < starts[worker + 1]; c++) {
            if (vacancies[c] == vacancy) {
                return true;
            }
        }
        return false;
    }

    /** What a worker scores at a vacancy among the choices. */
    int score(int worker, int vacancy) {
        for (int c = starts[worker]; c < starts[worker + 1]; c++) {
            if (vacancies[c] == vacancy) {
                return scores[c];
            }
        }
        throw new IllegalArgumentException("worker " + worker + " has no choice " + vacancy);
    }
}
