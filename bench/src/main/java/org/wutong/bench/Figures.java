package org.wutong.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints {@code name<TAB>time per unit<TAB>ratio to ours}, at the end {@code ours RATIO of BASELINE}. */
final class Figures {
    private static final double NANOS = 1e9;

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    /** What took a while, without a peer. */
    void took(String name, Duration time) {
        line(name, text(time.toNanos()), "-");
    }

    /** What each of many took, without a peer. */
    void each(String name, Duration total, long units) {
        each(name, total, units, "-");
    }

    /** Ours and its peer on the same units; ends the table. */
    void against(String ours, Duration our, String baseline, Duration peer, long units) {
        double ratio = (double) peer.toNanos() / our.toNanos();
        each(ours, our, units, "1.00");
        each(baseline, peer, units, ratio(ratio));
        out.println("ours " + ratio(1 / ratio) + " of " + baseline);
    }

    /** What each of many took, reckoned elsewhere, without a peer. */
    void each(String name, double nanos) {
        line(name, text(nanos), "-");
    }

    /** What to know about the lines below. */
    void note(String text) {
        out.println("# " + text);
    }

    /** One of several beside ours. */
    void beside(String name, double nanos, double toOurs) {
        line(name, text(nanos), ratio(toOurs));
    }

    /** Ends a table of several. */
    void verdict(double ratio, String baseline) {
        out.println("ours " + ratio(ratio) + " of " + baseline);
    }

    /** A size instead of a time. */
    void size(String name, long bytes) {
        line(name, (bytes >> 20) + " MB", "-");
    }

    void number(String name, String value) {
        line(name, value, "-");
    }

    private void each(String name, Duration total, long units, String ratio) {
        line(name, text((double) total.toNanos() / units), ratio);
    }

    private void line(String name, String value, String ratio) {
        out.println(name + "\t" + value + "\t" + ratio);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    /** Three figures and a unit: {@code 1.23 ms}. */
    static String text(double nanos) {
        double value = nanos;
        String unit = "ns";
        if (nanos >= NANOS) {
            value = nanos / NANOS;
            unit = "s";
        } else if (nanos >= 1e6) {
            value = nanos / 1e6;
            unit = "ms";
        } else if (nanos >= 1e3) {
            value = nanos / 1e3;
            unit = "µs";
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : value < 100 ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
