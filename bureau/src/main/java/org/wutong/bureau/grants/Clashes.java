package org.wutong.bureau.grants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CountedRows;
import org.wutong.bureau.grants.storage.CountedRows.Clash;
import org.wutong.bureau.offices.WholeView;

/**
 * People whom two organisations count under one family of rules in one calendar year. Told wherever the case is looked at; where the rules
 * of the bureau say so, the later case goes no further until one of the two is mended or over.
 */
@Component
class Clashes {
    private final CountedRows counted;
    private final GrantRules rules;
    private final WholeView whole;

    Clashes(CountedRows counted, GrantRules rules, WholeView whole) {
        this.counted = counted;
        this.rules = rules;
        this.whole = whole;
    }

    List<Clash> of(Collection<Long> cases) {
        return cases.isEmpty() ? List.of() : whole.look(() -> counted.clashes(cases));
    }

    /** Cases of these that wait for another that was there before. */
    List<Long> hindering(List<GrantCase> cases, Collection<Long> ids) {
        Map<Long, GrantCase> asked = cases.stream()
                .filter(one -> one.ofOrganisation() && ids.contains(one.id()) && refuses(one.account()))
                .collect(Collectors.toMap(GrantCase::id, Function.identity()));
        return of(asked.keySet()).stream()
                .filter(Clash::first)
                .map(Clash::grantCase)
                .distinct()
                .toList();
    }

    boolean refuses(String account) {
        return rules.countedOnce().stream()
                .anyMatch(family -> account.equals(family) || account.startsWith(family + "/"));
    }

    void release(Collection<Long> cases) {
        counted.release(cases);
    }
}
