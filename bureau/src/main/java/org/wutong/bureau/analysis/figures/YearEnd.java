package org.wutong.bureau.analysis.figures;

import org.wutong.bureau.analysis.roster.Away;
import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Jobs;
import org.wutong.bureau.analysis.roster.Village;

/** What everybody does on one day, and where, in which industry and for how much those do who are in work. */
final class YearEnd implements Counting<YearEnd> {
    private static final int DESTINATIONS = 6;
    private static final int OTHER_PROVINCE = 5;

    private final int day;
    final long[] activities = new long[Activity.values().length];
    /** From the own township to other provinces; last where it is not clear. */
    final long[] destinations = new long[DESTINATIONS];

    final long[] industries = new long[Sections.order().size()];
    final Wages wages = new Wages(1);

    YearEnd(int day) {
        this.day = day;
    }

    @Override
    public void add(Block block) {
        Village village = block.village();
        Jobs jobs = village.jobs;
        int[] who = block.who();
        for (int i = 0; i < block.count(); i++) {
            int person = who[i];
            int counts = -1;
            boolean offFarm = false;
            boolean own = true;
            int end = jobs.end(person);
            for (int job = jobs.first(person); job < end && jobs.from[job] <= day; job++) {
                if (day <= jobs.to[job]) {
                    counts = jobs.rather(counts, job);
                    if (!Activity.isFarm(jobs.section[job])) {
                        offFarm = true;
                        own &= village.isYes(jobs.self[job]);
                    }
                }
            }
            if (counts < 0) {
                activities[Activity.outOfWork(village, person)]++;
            } else {
                activities[Activity.atWork(offFarm, own)]++;
                destinations[where(jobs.away[counts])]++;
                industries[Sections.of(jobs.section[counts])]++;
                wages.add(0, jobs.wage[counts]);
            }
        }
    }

    private static int where(int away) {
        return away == Away.UNCLEAR ? DESTINATIONS - 1 : Math.min(away, OTHER_PROVINCE) - 1;
    }

    @Override
    public void join(YearEnd other) {
        sum(activities, other.activities);
        sum(destinations, other.destinations);
        sum(industries, other.industries);
        wages.join(other.wages);
    }

    private static void sum(long[] into, long[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }
}
