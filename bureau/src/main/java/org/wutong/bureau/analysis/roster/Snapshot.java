package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The roster as it stood when it was read: immutable, whole, for every reader; who may see which place is asked before. */
public final class Snapshot {
    private final LocalDate today;
    private final Names names;
    private final TreeMap<String, Village> villages;

    Snapshot(LocalDate today, Names names, Map<String, Village> villages) {
        this.today = today;
        this.names = names;
        this.villages = new TreeMap<>(villages);
    }

    /** Is told of each person that was asked for, once. */
    @FunctionalInterface
    public interface Each {
        /** @param place where the person was on the roster that day */
        void of(Village village, int person, String place);
    }

    /** The business date that the running year's figures were read on. */
    public LocalDate today() {
        return today;
    }

    public String word(int number) {
        return names.word(number);
    }

    public int words() {
        return names.size();
    }

    public long people() {
        return villages.values().stream().mapToLong(village -> village.people).sum();
    }

    /** Everybody on the roster of the place that day. */
    public void each(String place, int day, Each each) {
        boolean past = day < Days.of(today);
        Collection<Village> asked =
                past ? villages.values() : villages.subMap(place, place + "~").values();
        for (Village village : asked) {
            boolean inside = village.code.startsWith(place);
            if (inside || !village.moves.isEmpty()) {
                for (int person = 0; person < village.people; person++) {
                    String at = village.placeOn(person, day);
                    if (at != null && (inside && at.equals(village.code) || at.startsWith(place))) {
                        each.of(village, person, at);
                    }
                }
            }
        }
    }

    /** Codes of the places where any of these workers stand. */
    Set<String> villages(Collection<Long> workers) {
        return villages.values().stream()
                .filter(village -> workers.stream().anyMatch(village::holds))
                .map(village -> village.code)
                .collect(Collectors.toSet());
    }

    Snapshot with(List<Village> others, Collection<String> gone, Names words) {
        TreeMap<String, Village> all = new TreeMap<>(villages);
        gone.forEach(all::remove);
        others.forEach(village -> all.put(village.code, village));
        return new Snapshot(today, words, all);
    }
}
