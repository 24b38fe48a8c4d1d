package org.wutong.bureau.analysis.figures;

import java.util.List;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Jobs;

/** Monthly wages of those in work on a day, by band, place of work and industry; unknown ones are the band after the last. */
final class Paid implements Counting<Paid> {
    private final long[] from;
    private final int day;
    final Wages byDestination = new Wages(Destination.order().size());
    final Wages bySection = new Wages(Sections.order().size());

    Paid(List<Band> known, int day) {
        this.from = known.stream().mapToLong(Band::from).toArray();
        this.day = day;
    }

    @Override
    public void add(Block block) {
        Jobs jobs = block.village().jobs;
        int[] who = block.who();
        for (int i = 0; i < block.count(); i++) {
            int job = jobs.on(who[i], day);
            if (job >= 0) {
                long wage = jobs.wage[job];
                byDestination.add(jobs.away[job], wage);
                bySection.add(Sections.of(jobs.section[job]), wage);
            }
        }
    }

    @Override
    public void join(Paid other) {
        byDestination.join(other.byDestination);
        bySection.join(other.bySection);
    }

    /** Of everybody: each is at one destination. */
    Wages all() {
        return byDestination.together();
    }

    /** How many people are paid within each band. */
    Tally bands(Wages all) {
        Tally bands = new Tally(1);
        all.each(0, (wage, times) -> bands.add(Bands.of(from, wage), 0, times));
        bands.add(from.length, 0, all.unknown(0));
        return bands;
    }
}
