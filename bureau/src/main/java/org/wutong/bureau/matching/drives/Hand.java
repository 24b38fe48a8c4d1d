package org.wutong.bureau.matching.drives;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something decided by hand about one person of a drive.
 *
 * @param vacancy id, with FIX and BAR
 */
public record Hand(
        long worker, String region, Kind kind, @Nullable Long vacancy, String staffName) {
    /** What was decided. */
    public enum Kind {
        FIX,
        BAR,
        OUT,
        ADD
    }

    /** What stands once another change came. */
    static List<Hand> after(List<Hand> before, Change change, String region, String staffName) {
        long worker = change.worker();
        Long vacancy = change.vacancy();
        List<Hand> after = new ArrayList<>(before);
        switch (change.kind()) {
            case WHOLE -> after.clear();
            case AGAIN -> {
                // What is fixed stays fixed.
            }
            case FIX -> {
                after.removeIf(one -> one.worker == worker
                        && (one.kind == Kind.FIX
                                || one.kind == Kind.OUT
                                || one.kind == Kind.BAR && Objects.equals(one.vacancy, vacancy)));
                after.add(new Hand(worker, region, Kind.FIX, vacancy, staffName));
            }
            case FREE -> after.removeIf(one -> one.worker == worker && (one.kind == Kind.FIX || one.kind == Kind.BAR));
            case BAR -> {
                after.removeIf(one -> one.worker == worker
                        && (one.kind == Kind.FIX || one.kind == Kind.BAR)
                        && Objects.equals(one.vacancy, vacancy));
                after.add(new Hand(worker, region, Kind.BAR, vacancy, staffName));
            }
            case OUT -> {
                after.removeIf(one -> one.worker == worker && one.kind != Kind.ADD);
                after.add(new Hand(worker, region, Kind.OUT, null, staffName));
            }
            case BACK -> after.removeIf(one -> one.worker == worker && one.kind == Kind.OUT);
            case ADD -> {
                after.removeIf(one -> one.worker == worker && (one.kind == Kind.ADD || one.kind == Kind.OUT));
                after.add(new Hand(worker, region, Kind.ADD, null, staffName));
            }
        }
        return List.copyOf(after);
    }
}
