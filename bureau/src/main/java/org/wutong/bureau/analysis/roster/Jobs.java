package org.wutong.bureau.analysis.roster;

import java.util.List;

/** Spells of the people of a place as columns, person by person, each person's from the first begun on. */
public final class Jobs {
    private static final int NOBODY = -1;

    private final int[] at;
    public final int[] from;
    public final int[] to;
    public final boolean[] main;
    public final byte[] self;
    public final int[] place;
    /** Letter of GB/T 4754; 0 where it is not known. */
    public final char[] section;

    public final byte[] group;
    /** Fen a month; -1 where it is not known. */
    public final long[] wage;

    public final int[] employer;
    public final int[] channel;

    Jobs(List<Recorded> recorded, Names names) {
        at = new int[recorded.size() + 1];
        int all = recorded.stream().mapToInt(one -> one.jobs().size()).sum();
        from = new int[all];
        to = new int[all];
        main = new boolean[all];
        self = new byte[all];
        place = new int[all];
        section = new char[all];
        group = new byte[all];
        wage = new long[all];
        employer = new int[all];
        channel = new int[all];
        int next = 0;
        for (int i = 0; i < recorded.size(); i++) {
            at[i] = next;
            for (Worked job : recorded.get(i).jobs()) {
                from[next] = Days.of(job.from());
                to[next] = Days.of(job.to(), Days.OPEN);
                main[next] = job.main();
                self[next] = Village.truth(job.self());
                place[next] = names.number(job.place());
                section[next] = job.section() == null ? 0 : job.section().charAt(0);
                group[next] = (byte) job.group();
                wage[next] = job.wageFen() == null ? -1 : job.wageFen();
                employer[next] = names.number(job.employer());
                channel[next] = names.number(job.channel());
                next++;
            }
        }
        at[recorded.size()] = next;
    }

    public int first(int person) {
        return at[person];
    }

    /** One past the last. */
    public int end(int person) {
        return at[person + 1];
    }

    public boolean covers(int job, int day) {
        return from[job] <= day && day <= to[job];
    }

    /** The job that counts on a day, as standings choose it: of several the main one, of these the one begun last; -1 without any. */
    public int on(int person, int day) {
        int chosen = NOBODY;
        for (int job = first(person); job < end(person); job++) {
            if (covers(job, day)
                    && (chosen == NOBODY
                            || main[job] && !main[chosen]
                            || main[job] == main[chosen] && from[job] > from[chosen])) {
                chosen = job;
            }
        }
        return chosen;
    }

    /** Whether a job goes on from another of the same employer, without a day between. */
    public boolean goesOn(int person, int job) {
        for (int other = first(person); other < end(person); other++) {
            if (other != job && isSame(job, other) && from[other] < from[job] && reaches(other, job)) {
                return true;
            }
        }
        return false;
    }

    /** Last day of a job with whatever goes on from it with the same employer. */
    public int runsUntil(int person, int job) {
        int until = to[job];
        for (int other = job + 1; other < end(person); other++) {
            if (isSame(job, other) && to[other] > until && (until == Days.OPEN || from[other] <= until + 1)) {
                until = to[other];
            }
        }
        return until;
    }

    private boolean isSame(int one, int other) {
        return employer[one] != 0 && employer[one] == employer[other];
    }

    private boolean reaches(int earlier, int later) {
        return to[earlier] == Days.OPEN || to[earlier] + 1 >= from[later];
    }
}
