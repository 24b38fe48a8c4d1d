package org.wutong.bureau.analysis.figures;

import java.time.LocalDate;
import java.util.TreeMap;
import org.wutong.bureau.analysis.figures.RetentionFigures.Stay;
import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Days;
import org.wutong.bureau.analysis.roster.Jobs;
import org.wutong.bureau.analysis.roster.Village;

/** Where those stand some months later who began a job in a year or one of the years before it; by {@link Stay}. */
final class Stays implements Counting<Stays> {
    private static final int NO_JOB = -1;
    private static final int QUARTER = 3;

    private final int firstYear;
    private final int day;
    private final int today;
    /** Of each year the first day, and of the year after the last one. */
    private final int[] begins;
    /** Of each day from the first on: number of its month or quarter, and the day so many months later. */
    private final byte[] cohort;

    private final int[] later;
    private final long[][] byYear;
    final Tally cohorts = new Tally(Stay.values().length);
    final Tally categories = new Tally(Stay.values().length);
    final Tally channels = new Tally(Stay.values().length);

    /**
     * @param years how many of them, up to and with the one asked for
     * @param day up to which a job has begun
     * @param months after how many a person's stay is told
     */
    Stays(int year, int years, int day, int today, int months, boolean quarters) {
        this.firstYear = year - years + 1;
        this.day = day;
        this.today = today;
        byYear = new long[years][Stay.values().length];
        begins = new int[years + 1];
        for (int i = 0; i <= years; i++) {
            begins[i] = Days.of(LocalDate.of(firstYear + i, 1, 1));
        }
        cohort = new byte[begins[years] - begins[0]];
        later = new int[cohort.length];
        for (int i = 0; i < cohort.length; i++) {
            LocalDate one = LocalDate.ofEpochDay(begins[0] + i);
            int month = one.getMonthValue();
            cohort[i] = (byte) (quarters ? (month - 1) / QUARTER + 1 : month);
            later[i] = Days.of(one.plusMonths(months));
        }
    }

    @Override
    public void add(Block block) {
        Village village = block.village();
        Jobs jobs = village.jobs;
        for (int i = 0; i < block.count(); i++) {
            int person = block.who()[i];
            int next = 0;
            for (int job = jobs.first(person); job < jobs.end(person) && jobs.from[job] <= day; job++) {
                int began = jobs.from[job];
                if (next < byYear.length && began >= begins[next] && !jobs.goesOn(person, job)) {
                    while (began >= begins[next + 1]) {
                        next++;
                    }
                    count(village, person, job, next++);
                }
            }
        }
    }

    private void count(Village village, int person, int job, int year) {
        Jobs jobs = village.jobs;
        int at = jobs.from[job] - begins[0];
        int stay = stay(jobs, person, job, later[at]).ordinal();
        byYear[year][stay]++;
        if (year == byYear.length - 1) {
            cohorts.add(cohort[at], stay);
            channels.add(jobs.channel[job], stay);
            int bits = village.categories(person, day);
            if (bits == 0) {
                categories.add(0, stay);
            }
            for (int rest = bits; rest != 0; rest &= rest - 1) {
                categories.add(Integer.numberOfTrailingZeros(rest) + 1, stay);
            }
        }
    }

    private Stay stay(Jobs jobs, int person, int job, int then) {
        if (then > today) {
            return Stay.NOT_YET;
        }
        if (jobs.runsUntil(person, job) >= then) {
            return Stay.SAME;
        }
        return jobs.on(person, then) == NO_JOB ? Stay.OUT : Stay.OTHER;
    }

    /** Beginners of each year in which there are any. */
    TreeMap<Integer, long[]> years() {
        TreeMap<Integer, long[]> years = new TreeMap<>();
        for (int i = 0; i < byYear.length; i++) {
            long all = 0;
            for (long one : byYear[i]) {
                all += one;
            }
            if (all > 0) {
                years.put(firstYear + i, byYear[i]);
            }
        }
        return years;
    }

    @Override
    public void join(Stays other) {
        for (int year = 0; year < byYear.length; year++) {
            for (int stay = 0; stay < byYear[year].length; stay++) {
                byYear[year][stay] += other.byYear[year][stay];
            }
        }
        cohorts.join(other.cohorts);
        categories.join(other.categories);
        channels.join(other.channels);
    }
}
