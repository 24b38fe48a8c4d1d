package org.wutong.bureau.analysis.figures;

import org.wutong.bureau.analysis.roster.Jobs;
import org.wutong.bureau.analysis.roster.Village;
import org.wutong.bureau.people.LabourCapacity;

/** What somebody does on a day, one of these; the first that holds. The three first are all who are in work. */
public enum Activity {
    /** 受雇就业: at least one job that is neither surely farming nor surely one's own business. */
    EMPLOYED,
    /** 自主创业: the jobs off the farm are surely the person's own business. */
    BUSINESS,
    /** 务农: all jobs are surely farming. */
    FARMING,
    /** 无劳动能力. */
    UNABLE,
    /** 在校. */
    SCHOOL,
    /** 未就业，有就业意愿. */
    LOOKING,
    /** 未就业，无就业意愿. */
    NOT_LOOKING,
    /** 情况不明: out of work or without any record, and no wish is known. */
    UNKNOWN;

    private static final char FARM = 'A';
    private static final int NONE_CAPABLE = LabourCapacity.NONE.ordinal() + 1;

    /** What somebody does, as an ordinal. @param day number of the day */
    static int numberOf(Village village, int person, int day) {
        Jobs jobs = village.jobs;
        boolean works = false;
        boolean offFarm = false;
        boolean own = true;
        int end = jobs.end(person);
        for (int job = jobs.first(person); job < end && jobs.from[job] <= day; job++) {
            if (jobs.to[job] >= day) {
                works = true;
                if (jobs.section[job] != FARM) {
                    offFarm = true;
                    own &= village.isYes(jobs.self[job]);
                }
            }
        }
        if (works) {
            return atWork(offFarm, own);
        }
        return outOfWork(village, person);
    }

    /**
     * What somebody does who has a job, as an ordinal.
     *
     * @param offFarm whether any job is not surely farming
     * @param own whether all of these are surely one's own business
     */
    static int atWork(boolean offFarm, boolean own) {
        return (!offFarm ? FARMING : own ? BUSINESS : EMPLOYED).ordinal();
    }

    static boolean isFarm(byte section) {
        return section == FARM;
    }

    /** What somebody does who has no job, as an ordinal. */
    static int outOfWork(Village village, int person) {
        if (village.capacity[person] == NONE_CAPABLE) {
            return UNABLE.ordinal();
        }
        if (village.isYes(village.atSchool[person])) {
            return SCHOOL.ordinal();
        }
        return (village.isYes(village.willing[person])
                        ? LOOKING
                        : village.isNo(village.willing[person]) ? NOT_LOOKING : UNKNOWN)
                .ordinal();
    }

    public boolean inWork() {
        return this == EMPLOYED || this == BUSINESS || this == FARMING;
    }

    /** In addresses: {@code not-looking}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
