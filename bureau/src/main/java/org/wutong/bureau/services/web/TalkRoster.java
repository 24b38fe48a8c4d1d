package org.wutong.bureau.services.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gap;
import org.wutong.bureau.services.GapWanted;
import org.wutong.bureau.services.GapWanted.Lack;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Listener;
import org.wutong.bureau.services.Promise;
import org.wutong.bureau.services.ServiceKind;
import org.wutong.bureau.services.Talks;

/** Whom the list of a village's talk is made of: its roster, or those to whom something is promised. */
@Component
class TalkRoster {
    private static final int MOST = 2_000;

    private final Talks talks;
    private final Gaps gaps;

    TalkRoster(Talks talks, Gaps gaps) {
        this.talks = talks;
        this.gaps = gaps;
    }

    /** Those of the village's roster whom the list is made of, and whoever is ticked and not among them. */
    List<Listener> choices(String village, TalkForm form, List<Long> ticked) {
        Set<Long> wanted = onlyOwed(form) ? owed(village) : Set.of();
        List<Listener> roster = new ArrayList<>(talks.roster(village).stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.id()))
                .toList());
        Set<Long> there = new HashSet<>(roster.stream().map(Listener::id).toList());
        roster.addAll(talks.listeners(
                ticked.stream().filter(id -> !there.contains(id)).toList()));
        return roster;
    }

    static boolean onlyOwed(TalkForm form) {
        return !TalkForm.plain(form.show()).equals("all");
    }

    /** Those of a village to whom something is promised; nobody where nothing is. */
    Set<Long> owed(String village) {
        return gaps.promise()
                .map(promise -> gaps.all(promise, GapWanted.of(village, Lack.EVERYONE), MOST).stream()
                        .map(Gap::worker)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Those of a village to whom such a service is promised and who did not have it yet. */
    Set<Long> lacking(String village, ServiceKind kind) {
        Promise promise = gaps.promise().orElse(null);
        Counted counted = kind.countsAs();
        Counted needed =
                promise == null || counted == null || promise.needs(counted) > 0 ? counted : kind.freeCountsAs();
        if (promise == null || needed == null || promise.needs(needed) == 0) {
            return Set.of();
        }
        Set<Long> lacking = new HashSet<>();
        gaps.all(promise, new GapWanted(village, List.of(village), Lack.ONE, needed), MOST).stream()
                .map(Gap::worker)
                .forEach(lacking::add);
        return lacking;
    }
}
