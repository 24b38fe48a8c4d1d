package org.wutong.bureau.analysis.roster;

import java.util.Arrays;

/** {@link Jobs} in the making, person after person. */
final class JobsMaking {
    private int[] at = {0};
    private int[] from = {};
    private int[] to = {};
    private byte[] main = {};
    private byte[] self = {};
    private int[] place = {};
    private byte[] away = {};
    private byte[] section = {};
    private byte[] group = {};
    private long[] wage = {};
    private int[] employer = {};
    private int[] channel = {};
    private int people;
    private int next;

    /** The jobs of one more person. */
    void put(Recorded one, Names names) {
        for (Worked job : one.jobs()) {
            String where = job.place() == null ? "" : job.place();
            from = Growing.with(from, next, job.from());
            to = Growing.with(to, next, job.to());
            main = Growing.with(main, next, (byte) (job.main() ? 1 : 0));
            self = Growing.with(self, next, Village.truth(job.self()));
            place = Growing.with(place, next, names.places.number(where));
            away = Growing.with(away, next, (byte) Away.of(one.home(), where));
            String letter = job.section();
            section = Growing.with(section, next, letter == null || letter.isEmpty() ? 0 : (byte) letter.charAt(0));
            group = Growing.with(group, next, (byte) job.group());
            wage = Growing.with(wage, next, job.wageFen() == null ? -1 : job.wageFen());
            employer = Growing.with(employer, next, names.employers.number(job.employer()));
            channel = Growing.with(channel, next++, names.words.number(job.channel()));
        }
        at = Growing.with(at, ++people, next);
    }

    /** One more person's, as they stand elsewhere. */
    void copy(Jobs others, int person) {
        for (int job = others.first(person); job < others.end(person); job++) {
            from = Growing.with(from, next, others.from[job]);
            to = Growing.with(to, next, others.to[job]);
            main = Growing.with(main, next, others.main[job]);
            self = Growing.with(self, next, others.self[job]);
            place = Growing.with(place, next, others.place[job]);
            away = Growing.with(away, next, others.away[job]);
            section = Growing.with(section, next, others.section[job]);
            group = Growing.with(group, next, others.group[job]);
            wage = Growing.with(wage, next, others.wage[job]);
            employer = Growing.with(employer, next, others.employer[job]);
            channel = Growing.with(channel, next++, others.channel[job]);
        }
        at = Growing.with(at, ++people, next);
    }

    int[] at() {
        return Arrays.copyOf(at, people + 1);
    }

    int[] from() {
        return Arrays.copyOf(from, next);
    }

    int[] to() {
        return Arrays.copyOf(to, next);
    }

    byte[] main() {
        return Arrays.copyOf(main, next);
    }

    byte[] self() {
        return Arrays.copyOf(self, next);
    }

    int[] place() {
        return Arrays.copyOf(place, next);
    }

    byte[] away() {
        return Arrays.copyOf(away, next);
    }

    byte[] section() {
        return Arrays.copyOf(section, next);
    }

    byte[] group() {
        return Arrays.copyOf(group, next);
    }

    long[] wage() {
        return Arrays.copyOf(wage, next);
    }

    int[] employer() {
        return Arrays.copyOf(employer, next);
    }

    int[] channel() {
        return Arrays.copyOf(channel, next);
    }
}
