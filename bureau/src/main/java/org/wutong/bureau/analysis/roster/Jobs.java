package org.wutong.bureau.analysis.roster;

/** Spells of the people of a place as columns, person by person, each person's from the first begun on. */
public final class Jobs {
    private static final int NOBODY = -1;

    final int[] at;
    public final int[] from;
    public final int[] to;
    /** 1 where it is a main job. */
    final byte[] main;

    public final byte[] self;
    /** Number of the place, by {@link Snapshot#place}. */
    public final int[] place;
    /** As {@link Away} tells. */
    public final byte[] away;
    /** Letter of GB/T 4754; 0 where it is not known. */
    public final byte[] section;

    public final byte[] group;
    /** Fen a month; -1 where it is not known. */
    public final long[] wage;

    public final int[] employer;
    public final int[] channel;

    Jobs(JobsMaking made) {
        at = made.at();
        from = made.from();
        to = made.to();
        main = made.main();
        self = made.self();
        place = made.place();
        away = made.away();
        section = made.section();
        group = made.group();
        wage = made.wage();
        employer = made.employer();
        channel = made.channel();
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
        int end = at[person + 1];
        for (int job = at[person]; job < end && from[job] <= day; job++) {
            if (day <= to[job]) {
                chosen = rather(chosen, job);
            }
        }
        return chosen;
    }

    /** Which of two jobs of a day counts. @param chosen -1 where there is none yet */
    public int rather(int chosen, int job) {
        return chosen == NOBODY || main[job] > main[chosen] || main[job] == main[chosen] && from[job] > from[chosen]
                ? job
                : chosen;
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
