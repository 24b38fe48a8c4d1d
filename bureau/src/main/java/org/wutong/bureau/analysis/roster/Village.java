package org.wutong.bureau.analysis.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.roster.Recorded.Held;
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
    private final long[] id;
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
    public final int[] home;
    final int[] closed;
    final int[] skillAt;
    final int[] skill;
    final int[] heldAt;
    final byte[] held;
    final int[] heldFrom;
    final int[] heldTo;
    public final Jobs jobs;
    final Map<Integer, List<Moved>> moves = new TreeMap<>();

    Village(String code, List<Recorded> recorded, Names names) {
        this.code = code;
        people = recorded.size();
        id = new long[people];
        born = new int[people];
        gender = new byte[people];
        education = new byte[people];
        capacity = new byte[people];
        health = new int[people];
        atSchool = new byte[people];
        willing = new byte[people];
        level = new byte[people];
        transfer = new byte[people];
        income = new long[people];
        home = new int[people];
        closed = new int[people];
        skillAt = new int[people + 1];
        skill = new int[recorded.stream().mapToInt(one -> one.skills().size()).sum()];
        heldAt = new int[people + 1];
        int kinds = recorded.stream().mapToInt(one -> one.categories().size()).sum();
        held = new byte[kinds];
        heldFrom = new int[kinds];
        heldTo = new int[kinds];
        jobs = new Jobs(recorded, names);
        for (int i = 0; i < people; i++) {
            put(i, recorded.get(i), names);
        }
    }

    private void put(int i, Recorded one, Names names) {
        id[i] = one.id();
        born[i] = Days.of(one.born(), Days.NONE);
        gender[i] = number(one.gender());
        education[i] = number(one.education());
        capacity[i] = number(one.capacity());
        health[i] = names.number(one.health());
        atSchool[i] = truth(one.atSchool());
        willing[i] = truth(one.willing());
        level[i] = (byte) one.level();
        transfer[i] = transfer(one);
        income[i] = one.incomeFen() == null ? -1 : one.incomeFen();
        home[i] = names.number(one.home());
        closed[i] = Days.of(one.closed(), Days.OPEN);
        int at = skillAt[i];
        for (String word : one.skills()) {
            skill[at++] = names.number(word);
        }
        skillAt[i + 1] = at;
        at = heldAt[i];
        for (Held category : one.categories()) {
            held[at] = number(category.kind());
            heldFrom[at] = Days.of(category.from(), Days.NONE);
            heldTo[at++] = Days.of(category.to(), Days.OPEN);
        }
        heldAt[i + 1] = at;
        if (!one.moves().isEmpty()) {
            moves.put(i, one.moves());
        }
    }

    /** Whether a worker stands here, under this id. */
    boolean holds(long worker) {
        return Arrays.binarySearch(id, worker) >= 0;
    }

    private static byte transfer(Recorded one) {
        if (!one.rural() || !one.transferred() && one.scope() == null) {
            return 0;
        }
        return one.scope() == null ? 1 : (byte) (one.scope().ordinal() + 2);
    }

    private static byte number(@Nullable Enum<?> constant) {
        return constant == null ? 0 : (byte) (constant.ordinal() + 1);
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
        for (Moved moved : moves.isEmpty() ? List.<Moved>of() : moves.getOrDefault(person, List.of())) {
            if (Days.of(moved.on()) > day) {
                return moved.from();
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

    /** Tells the number of each skill, by {@link Snapshot#word}; 0 where none is recorded. */
    public void skills(int person, IntConsumer told) {
        if (skillAt[person] == skillAt[person + 1]) {
            told.accept(0);
        }
        for (int at = skillAt[person]; at < skillAt[person + 1]; at++) {
            told.accept(skill[at]);
        }
    }
}
