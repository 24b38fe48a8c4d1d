package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The roster as it stood when it was read: immutable, whole, for every reader; who may see which place is asked before. */
public final class Snapshot {
    private final LocalDate today;
    private final Names names;
    private final TreeMap<String, Village> villages;
    private final long people;

    Snapshot(LocalDate today, Names names, Map<String, Village> villages) {
        this.today = today;
        this.names = names;
        this.villages = new TreeMap<>(villages);
        people = villages.values().stream().mapToLong(village -> village.people).sum();
    }

    /** The business date that the running year's figures were read on. */
    public LocalDate today() {
        return today;
    }

    /** A skill, a state of health or a way to a job. */
    public String word(int number) {
        return names.words.word(number);
    }

    /** One more than the highest number of a word. */
    public int words() {
        return names.words.size();
    }

    /** Code of a place of work. */
    public String place(int number) {
        return names.places.word(number);
    }

    public long people() {
        return people;
    }

    /** Villages where anybody may stand who was on the roster of the place that day. */
    List<Village> villages(String place, int day) {
        if (day >= Days.of(today)) {
            return List.copyOf(villages.subMap(place, place + "~").values());
        }
        return villages.values().stream()
                .filter(village -> !village.moves.isEmpty() || village.code.startsWith(place))
                .toList();
    }

    /** Ids of the workers that stand in these places. */
    long[] workers(Collection<String> codes) {
        return codes.stream()
                .map(villages::get)
                .filter(village -> village != null)
                .flatMapToLong(village -> Arrays.stream(village.id))
                .toArray();
    }

    Collection<String> codes() {
        return villages.keySet();
    }

    /**
     * The same with other rows of some people.
     *
     * @param gone ids whose rows are not what they were, in order; whoever is not read again is not there any more
     */
    Snapshot with(long[] gone, Collection<Recorded> read) {
        Map<String, List<Recorded>> fresh = new HashMap<>();
        read.forEach(one ->
                fresh.computeIfAbsent(one.region(), region -> new ArrayList<>()).add(one));
        TreeSet<String> touched = new TreeSet<>(fresh.keySet());
        villages.values().stream()
                .filter(village -> Arrays.stream(gone).anyMatch(village::holds))
                .forEach(village -> touched.add(village.code));
        TreeMap<String, Village> all = new TreeMap<>(villages);
        for (String code : touched) {
            List<Recorded> others = fresh.getOrDefault(code, List.of());
            Village made = made(code, all.remove(code), gone, others);
            if (made.people > 0) {
                all.put(code, made);
            }
        }
        return new Snapshot(today, names, all);
    }

    private Village made(String code, @Nullable Village before, long[] gone, List<Recorded> read) {
        List<Recorded> others = new ArrayList<>(read);
        others.sort(Comparator.comparingLong(Recorded::id));
        VillageMaking making = new VillageMaking(code, names);
        int next = 0;
        for (int person = 0; before != null && person < before.people; person++) {
            long id = before.id[person];
            while (next < others.size() && others.get(next).id() < id) {
                making.put(others.get(next++));
            }
            if (Arrays.binarySearch(gone, id) < 0) {
                making.copy(before, person);
            }
        }
        while (next < others.size()) {
            making.put(others.get(next++));
        }
        return making.made();
    }
}
