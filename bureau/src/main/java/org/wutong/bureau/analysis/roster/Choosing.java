package org.wutong.bureau.analysis.roster;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Finds those asked for among the people of a village. */
final class Choosing {
    private final String place;
    private final int day;
    private final boolean anyAge;
    private final int bornFrom;
    private final int bornTo;
    private final byte sex;
    private final int kind;
    private final int[] who;

    /** @param who room for the people of the largest village */
    Choosing(Asked asked, int[] who) {
        var age = asked.age();
        var gender = asked.gender();
        var category = asked.category();
        place = asked.place();
        day = asked.day();
        anyAge = age == null;
        bornTo = age == null ? Days.OPEN : asked.born(age.from());
        Long last = age == null ? null : age.to();
        bornFrom = last == null ? Days.NONE + 1 : asked.born(last + 1) + 1;
        sex = gender == null ? 0 : (byte) (gender.ordinal() + 1);
        kind = category == null ? 0 : 1 << category.ordinal();
        this.who = who;
    }

    void of(Village village, Counting<?> counting) {
        if (village.moves.isEmpty()) {
            if (!village.code.startsWith(place)) {
                return;
            }
            int count = 0;
            for (int person = 0; person < village.people; person++) {
                if (village.closed[person] > day && isAsked(village, person)) {
                    who[count++] = person;
                }
            }
            tell(village, village.code, count, counting);
        } else {
            ofMoved(village, counting);
        }
    }

    /** Where people came from elsewhere: place by place. */
    private void ofMoved(Village village, Counting<?> counting) {
        Map<String, ArrayList<Integer>> elsewhere = new TreeMap<>();
        int count = 0;
        for (int person = 0; person < village.people; person++) {
            String at = village.placeOn(person, day);
            if (at != null && at.startsWith(place) && isAsked(village, person)) {
                if (at.equals(village.code)) {
                    who[count++] = person;
                } else {
                    elsewhere.computeIfAbsent(at, code -> new ArrayList<>()).add(person);
                }
            }
        }
        tell(village, village.code, count, counting);
        elsewhere.forEach((at, people) -> {
            for (int i = 0; i < people.size(); i++) {
                who[i] = people.get(i);
            }
            tell(village, at, people.size(), counting);
        });
    }

    private void tell(Village village, String at, int count, Counting<?> counting) {
        if (count > 0) {
            counting.add(new Block(village, at, who, count));
        }
    }

    private boolean isAsked(Village village, int person) {
        return (sex == 0 || village.gender[person] == sex)
                && (anyAge || village.born[person] >= bornFrom && village.born[person] <= bornTo)
                && (kind == 0 || (village.categories(person, day) & kind) != 0);
    }
}
