package org.wutong.bureau.monitoring.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.monitoring.watch.Next;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.Truth;

/**
 * What makes a household one among those able to work with nobody in work (零就业家庭), as data ({@code policies/monitoring.yaml}).
 *
 * @param clause ids of the clauses
 * @param source documents by number with their articles
 * @param capacity who is able to work
 * @param fromAge full years from which somebody is
 * @param toAge full years from which somebody no longer is, by sex; empty where no text says so
 * @param pupilUntil full years from which nobody is taken for a pupil where school is not recorded
 * @param unwillingCount whether those who do not wish to work count as able
 * @param publicPostCounts whether a public-welfare post is work
 * @param workingDays time whoever answers has, and each office above
 * @param reasons with what a case may be closed besides work
 * @param digest of the file
 */
public record ZeroRule(
        String clause,
        String source,
        Set<String> capacity,
        int fromAge,
        Map<String, Integer> toAge,
        int pupilUntil,
        boolean unwillingCount,
        boolean publicPostCounts,
        int workingDays,
        List<Reason> reasons,
        String digest) {
    /**
     * A reason a case may be closed with.
     *
     * @param months how long it holds; after that the household appears again
     * @param paper whether a paper is asked for
     */
    public record Reason(String id, int months, boolean paper, Label label) {
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? label.en() : label.zh();
        }
    }

    /** What is not known of somebody, and keeps a household from being told. */
    public enum Unknown {
        CAPACITY,
        AGE,
        SCHOOL,
        WISH,
        WORK
    }

    /** Something not known of one person. */
    public record Doubt(long worker, Unknown what) {}

    /**
     * What the record says of a household on a day.
     *
     * @param zero whether it is one
     * @param since the day its last work ended, where one is known
     * @param able how many are surely able to work
     * @param work whether somebody is in work that counts: in a job, in a post, or in none
     * @param doubts what keeps it from being known
     */
    public record Verdict(Truth zero, @Nullable LocalDate since, int able, Work work, List<Doubt> doubts) {}

    /** In what work somebody of a household surely is. */
    public enum Work {
        NONE,
        POST,
        JOB
    }

    /** @throws IllegalStateException that names every mistake at its place */
    static ZeroRule read(SourceFile file) {
        return new ZeroReader().read(file);
    }

    public Optional<Reason> reason(String id) {
        return reasons.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @param next takes the days on which this may come out otherwise though nobody writes anything */
    public Verdict judge(List<Watched> members, LocalDate day, Next next) {
        Truth able = Truth.FALSE;
        Truth work = Truth.FALSE;
        Work surely = Work.NONE;
        LocalDate since = null;
        int count = 0;
        List<Doubt> doubts = new java.util.ArrayList<>();
        for (Watched one : members) {
            if (one.statusUntil() != null) {
                next.or(one.statusUntil().plusDays(1));
            }
            Truth can = able(one, day, next, doubts);
            Truth does = works(one, can, doubts);
            able = able.or(can);
            work = work.or(does);
            count += can == Truth.TRUE ? 1 : 0;
            if (does == Truth.TRUE && surely != Work.JOB) {
                surely = one.publicPost() ? Work.POST : Work.JOB;
            }
            if (can == Truth.TRUE
                    && one.since() != null
                    && (since == null || one.since().isAfter(since))) {
                since = one.since();
            }
        }
        return new Verdict(able.and(work.not()), since, count, surely, List.copyOf(doubts));
    }

    private Truth able(Watched one, LocalDate day, Next next, List<Doubt> doubts) {
        Truth has = one.capacity() == null ? Truth.UNKNOWN : Truth.of(capacity.contains(one.capacity()));
        LocalDate born = one.birth();
        Truth aged = born == null || born.isAfter(day) ? Truth.UNKNOWN : ofAge(one, born, day, next);
        Truth free = free(one, born, day, next);
        Truth wishes = unwillingCount ? Truth.TRUE : one.willing() == null ? Truth.UNKNOWN : Truth.of(one.willing());
        Truth able = has.and(aged).and(free).and(wishes);
        if (able == Truth.UNKNOWN) {
            doubt(doubts, one, has, Unknown.CAPACITY);
            doubt(doubts, one, aged, Unknown.AGE);
            doubt(doubts, one, free, Unknown.SCHOOL);
            doubt(doubts, one, wishes, Unknown.WISH);
        }
        return able;
    }

    private Truth ofAge(Watched one, LocalDate born, LocalDate day, Next next) {
        next.or(born.plusYears(fromAge)).or(born.plusYears(fromAge).plusDays(1));
        int age = AgeOn.fullYears(born, day);
        if (age < fromAge || toAge.isEmpty()) {
            return Truth.of(age >= fromAge);
        }
        Integer end = one.gender() == null ? null : toAge.get(one.gender());
        toAge.values()
                .forEach(years ->
                        next.or(born.plusYears(years)).or(born.plusYears(years).plusDays(1)));
        return end == null ? Truth.UNKNOWN : Truth.of(age < end);
    }

    private Truth free(Watched one, @Nullable LocalDate born, LocalDate day, Next next) {
        if (one.atSchool() != null) {
            return Truth.of(!one.atSchool());
        }
        if (born == null || born.isAfter(day)) {
            return Truth.UNKNOWN;
        }
        next.or(born.plusYears(pupilUntil)).or(born.plusYears(pupilUntil).plusDays(1));
        return AgeOn.fullYears(born, day) >= pupilUntil ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** Of those who surely cannot work, nothing on record means no work. */
    private Truth works(Watched one, Truth can, List<Doubt> doubts) {
        if (one.employed()) {
            return Truth.of(publicPostCounts || !one.publicPost());
        }
        if (!one.untold() || can == Truth.FALSE) {
            return Truth.FALSE;
        }
        doubts.add(new Doubt(one.id(), Unknown.WORK));
        return Truth.UNKNOWN;
    }

    private static void doubt(List<Doubt> doubts, Watched one, Truth truth, Unknown what) {
        if (truth == Truth.UNKNOWN) {
            doubts.add(new Doubt(one.id(), what));
        }
    }
}
