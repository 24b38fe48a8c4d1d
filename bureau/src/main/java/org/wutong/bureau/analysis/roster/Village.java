package org.wutong.bureau.analysis.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.roster.Recorded.Moved;

/**
 * Everybody on the roster of one place, as columns by number of the person, in order of their ids; closed records too. Immutable: a change makes another.
 * What is not known is 0, except days ({@link Days#NONE}) and money (-1). Enumerations stand as ordinal + 1; yes is 2, no is 1.
 */
public final class Village {
    private static final byte NO = 1;
    private static final byte YES = 2;

    public final String code;
    public final int people;
    final long[] id;
    public final int[] born;
    public final byte[] gender;
    public final byte[] education;
    public final byte[] capacity;
    public final int[] health;
    public final byte[] atSchool;
    public final byte[] willing;
    public final byte[] level;
    /** Of the running year, of workers with a rural registration: 0 none, 1 how far is not known, else ordinal of the scope + 2. */
    public final byte[] transfer;

    public final long[] income;
    final int[] closed;
    public final int[] skillAt;
    /** Numbers by {@link Snapshot#word}, each once a person, from {@link #skillAt} on. */
    public final int[] skill;

    final int[] heldAt;
    final byte[] held;
    final int[] heldFrom;
    final int[] heldTo;
    public final Jobs jobs;
    final Map<Integer, List<Moved>> moves;

    Village(VillageMaking made, Jobs jobs) {
        code = made.code();
        people = made.people();
        id = Arrays.copyOf(made.id, people);
        born = Arrays.copyOf(made.born, people);
        gender = Arrays.copyOf(made.gender, people);
        education = Arrays.copyOf(made.education, people);
        capacity = Arrays.copyOf(made.capacity, people);
        health = Arrays.copyOf(made.health, people);
        atSchool = Arrays.copyOf(made.atSchool, people);
        willing = Arrays.copyOf(made.willing, people);
        level = Arrays.copyOf(made.level, people);
        transfer = Arrays.copyOf(made.transfer, people);
        income = Arrays.copyOf(made.income, people);
        closed = Arrays.copyOf(made.closed, people);
        skillAt = Arrays.copyOf(made.skillAt, people + 1);
        skill = Arrays.copyOf(made.skill, skillAt[people]);
        heldAt = Arrays.copyOf(made.heldAt, people + 1);
        held = Arrays.copyOf(made.held, heldAt[people]);
        heldFrom = Arrays.copyOf(made.heldFrom, heldAt[people]);
        heldTo = Arrays.copyOf(made.heldTo, heldAt[people]);
        moves = Map.copyOf(made.moves);
        this.jobs = jobs;
    }

    /** Whether a worker stands here, under this id. */
    boolean holds(long worker) {
        return Arrays.binarySearch(id, worker) >= 0;
    }

    static byte truth(@Nullable Boolean known) {
        return known == null ? 0 : known ? YES : NO;
    }

    public boolean isYes(byte value) {
        return value == YES;
    }

    public boolean isNo(byte value) {
        return value == NO;
    }

    /** Where the person was on the roster that day; null when the record was closed by then. */
    @Nullable
    String placeOn(int person, int day) {
        if (closed[person] <= day) {
            return null;
        }
        List<Moved> moved = moves.isEmpty() ? null : moves.get(person);
        if (moved != null) {
            for (Moved one : moved) {
                if (one.on() > day) {
                    return one.from();
                }
            }
        }
        return code;
    }

    /** Bits of the categories that hold that day, by ordinal. */
    public int categories(int person, int day) {
        int bits = 0;
        for (int at = heldAt[person]; at < heldAt[person + 1]; at++) {
            if (heldFrom[at] <= day && heldTo[at] >= day) {
                bits |= 1 << held[at] - 1;
            }
        }
        return bits;
    }
}
