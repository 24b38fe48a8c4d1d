package org.wutong.bureau.analysis.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.roster.Recorded.Held;
import org.wutong.bureau.analysis.roster.Recorded.Moved;

/** A {@link Village} in the making: people in order of their ids, as read or as they stood. */
final class VillageMaking {
    private final String code;
    private final Names names;
    private final JobsMaking jobs = new JobsMaking();
    long[] id = {};
    int[] born = {};
    byte[] gender = {};
    byte[] education = {};
    byte[] capacity = {};
    int[] health = {};
    byte[] atSchool = {};
    byte[] willing = {};
    byte[] level = {};
    byte[] transfer = {};
    long[] income = {};
    int[] closed = {};
    int[] skillAt = {0};
    int[] skill = {};
    int[] heldAt = {0};
    byte[] held = {};
    int[] heldFrom = {};
    int[] heldTo = {};
    final Map<Integer, List<Moved>> moves = new HashMap<>();
    private int people;
    private int skills;
    private int holds;

    VillageMaking(String code, Names names) {
        this.code = code;
        this.names = names;
    }

    String code() {
        return code;
    }

    int people() {
        return people;
    }

    Village made() {
        return new Village(this, new Jobs(jobs));
    }

    void put(Recorded one) {
        id = Growing.with(id, people, one.id());
        born = Growing.with(born, people, one.born());
        gender = Growing.with(gender, people, number(one.gender()));
        education = Growing.with(education, people, number(one.education()));
        capacity = Growing.with(capacity, people, number(one.capacity()));
        health = Growing.with(health, people, names.words.number(one.health()));
        atSchool = Growing.with(atSchool, people, Village.truth(one.atSchool()));
        willing = Growing.with(willing, people, Village.truth(one.willing()));
        level = Growing.with(level, people, (byte) one.level());
        transfer = Growing.with(transfer, people, transfer(one));
        income = Growing.with(income, people, one.incomeFen() == null ? -1 : one.incomeFen());
        closed = Growing.with(closed, people, one.closed());
        for (String word : one.skills()) {
            skill = Growing.with(skill, skills++, names.words.number(word));
        }
        for (Held category : one.categories()) {
            hold(number(category.kind()), category.from(), category.to());
        }
        if (!one.moves().isEmpty()) {
            moves.put(people, one.moves());
        }
        jobs.put(one, names);
        end();
    }

    /** Somebody as they stand in another making of the same roster. */
    void copy(Village other, int person) {
        id = Growing.with(id, people, other.id[person]);
        born = Growing.with(born, people, other.born[person]);
        gender = Growing.with(gender, people, other.gender[person]);
        education = Growing.with(education, people, other.education[person]);
        capacity = Growing.with(capacity, people, other.capacity[person]);
        health = Growing.with(health, people, other.health[person]);
        atSchool = Growing.with(atSchool, people, other.atSchool[person]);
        willing = Growing.with(willing, people, other.willing[person]);
        level = Growing.with(level, people, other.level[person]);
        transfer = Growing.with(transfer, people, other.transfer[person]);
        income = Growing.with(income, people, other.income[person]);
        closed = Growing.with(closed, people, other.closed[person]);
        for (int at = other.skillAt[person]; at < other.skillAt[person + 1]; at++) {
            skill = Growing.with(skill, skills++, other.skill[at]);
        }
        for (int at = other.heldAt[person]; at < other.heldAt[person + 1]; at++) {
            hold(other.held[at], other.heldFrom[at], other.heldTo[at]);
        }
        List<Moved> moved = other.moves.get(person);
        if (moved != null) {
            moves.put(people, moved);
        }
        jobs.copy(other.jobs, person);
        end();
    }

    private void hold(byte kind, int from, int to) {
        held = Growing.with(held, holds, kind);
        heldFrom = Growing.with(heldFrom, holds, from);
        heldTo = Growing.with(heldTo, holds++, to);
    }

    private void end() {
        people++;
        skillAt = Growing.with(skillAt, people, skills);
        heldAt = Growing.with(heldAt, people, holds);
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
}
