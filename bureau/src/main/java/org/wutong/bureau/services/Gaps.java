package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.services.storage.GapRows;
import org.wutong.bureau.services.storage.TallyRows;

/** Who still lacks what of the promise in force, within the view scope of whoever acts. */
@Component
@Transactional(readOnly = true)
public class Gaps implements LastReached {
    private final GapRows rows;
    private final TallyRows tallies;
    private final ServiceBook book;
    private final BusinessDate businessDate;
    private final Settings settings;

    Gaps(GapRows rows, TallyRows tallies, ServiceBook book, BusinessDate businessDate, Settings settings) {
        this.rows = rows;
        this.tallies = tallies;
        this.book = book;
        this.businessDate = businessDate;
        this.settings = settings;
    }

    /** What is promised in the county of this bureau on the business date; empty where no document promises anything. */
    public Optional<Promise> promise() {
        return promiseOn(businessDate.today());
    }

    public Optional<Promise> promiseOn(LocalDate day) {
        return settings.county().flatMap(county -> book.promise(county, day));
    }

    /** What was promised last, where nothing is now. */
    public Optional<Promise> promiseBefore() {
        return settings.county().flatMap(county -> book.lastBefore(county, businessDate.today()));
    }

    /** Services are counted over the calendar year of the business date. */
    public int year() {
        return businessDate.today().getYear();
    }

    public KeysetPage<Gap> page(Promise promise, GapWanted wanted, @Nullable String cursor, int size) {
        return rows.page(promise, asking(), wanted, cursor, size);
    }

    public List<Gap> all(Promise promise, GapWanted wanted, int most) {
        return rows.all(promise, asking(), wanted, most);
    }

    /** One worker, whether or not anything is promised; empty when not seen. */
    public Optional<Gap> of(Promise promise, long worker) {
        return rows.find(promise, asking(), worker);
    }

    /** By village, for a place and everything below it. Villages without anyone on the roster are absent. */
    public List<GapTally> villages(Promise promise, String place) {
        return rows.tallies(promise, asking(), place, null);
    }

    /** By village on another day, for figures of targets. */
    List<GapTally> villagesOn(Promise promise, LocalDate day) {
        return rows.tallies(promise, new GapRows.Asking(day, day.getYear()), "", null);
    }

    /** By village, for these villages. */
    List<GapTally> villages(Promise promise, Collection<String> only) {
        return rows.tallies(promise, asking(), "", List.copyOf(only));
    }

    /** What one worker had this year. */
    public Map<Counted, Integer> had(long worker) {
        return tallies.of(worker, year());
    }

    /** What everyone had, worked out anew: the same as what is kept. */
    @Transactional
    public void rebuild() {
        tallies.rebuildAll(book);
    }

    @Override
    public Map<Long, LocalDate> lastReached(Collection<Long> workers) {
        return tallies.reached(workers);
    }

    private GapRows.Asking asking() {
        return new GapRows.Asking(businessDate.today(), year());
    }
}
