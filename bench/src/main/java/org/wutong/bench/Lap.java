package org.wutong.bench;

import java.util.List;

/**
 * What one thing took.
 *
 * @param isCompared whether it is held against ours
 * @param nanos a unit
 */
record Lap(String name, boolean isCompared, double nanos) {
    /** As one process tells another. */
    String line() {
        return name + "\t" + isCompared + "\t" + nanos;
    }

    static Lap ofLine(String line) {
        String[] parts = line.split("\t");
        return new Lap(parts[0], Boolean.parseBoolean(parts[1]), Double.parseDouble(parts[2]));
    }

    static double of(List<Lap> laps, String name) {
        return laps.stream()
                .filter(lap -> lap.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + name + "' was not timed"))
                .nanos();
    }

    /** The same things timed several times in the same order: the median of each. */
    static List<Lap> medians(List<List<Lap>> all) {
        return all.get(0).stream()
                .map(first -> new Lap(
                        first.name(),
                        first.isCompared(),
                        median(all.stream().map(laps -> of(laps, first.name())).toList())))
                .toList();
    }

    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
