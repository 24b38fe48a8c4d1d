package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;

/** Officers who were on the spot at some time of a period (BT-T23): each counts once, where they were last. */
@Component
class CadresOnSite implements Indicator {
    private final Ledgers ledgers;

    CadresOnSite(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public String name() {
        return "supervision.cadres-on-site";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> byVillage(LocalDate from, LocalDate to) {
        return count(ledgers.all(CadreOnSite.class).stream().map(Entry::record).toList(), from, to);
    }

    static Map<String, Long> count(List<CadreOnSite> all, LocalDate from, LocalDate to) {
        Map<List<String>, CadreOnSite> last = new HashMap<>();
        all.stream()
                .filter(one -> !one.since().isAfter(to))
                .filter(one -> {
                    LocalDate until = one.until();
                    return until == null || !until.isBefore(from);
                })
                .sorted(Comparator.comparing(CadreOnSite::since))
                .forEach(one -> last.put(List.of(one.name(), one.office()), one));
        Map<String, Long> counts = new HashMap<>();
        last.values().forEach(one -> counts.merge(one.place().code(), 1L, Long::sum));
        return counts;
    }

    @Override
    public String rowsHref(String place) {
        return "/registers/cadre-on-site?place=" + place;
    }
}
