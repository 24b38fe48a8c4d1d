package org.wutong.bureau.demonstration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.demo.DemoCity;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.Fen;

/**
 * Gives each county of the made-up city its share of the city's targets: fair by rural people, but as much smaller as the roster is
 * than the city. What the whole target asks for beyond that stays undistributed, and shows as such.
 */
@Component
class DemoCityShares {
    /** A target of 594,000 people is held against a roster of 30,000. */
    private static final int SCALE = 20;

    private static final int WHOLE_ROSTER = 30_000;
    private static final String HOW = "演示数据按 1:20 缩小，按农村劳动力人数分配 (demo data at 1:20, by rural people)";

    private final TargetBook book;
    private final Shares shares;

    DemoCityShares(TargetBook book, Shares shares) {
        this.book = book;
        this.shares = shares;
    }

    /** @return how many targets were shared out */
    int shareOut(DemoCity city, UnaryOperator<String> places) {
        String code = city.plan().city().value();
        Map<String, Long> rural = new LinkedHashMap<>();
        for (DemoCounty county : city.counties()) {
            rural.put(
                    places.apply(county.plan().county().value()),
                    county.workers().stream().filter(DemoWorker::rural).count());
        }
        List<Target> targets = book.lastDayFor(code).map(day -> book.on(day, code)).orElse(List.of()).stream()
                .filter(target -> target.region().equals(code) && target.unit().adds())
                .toList();
        int shared = 0;
        for (Target target : targets) {
            Long number = target.number();
            if (number != null) {
                shares.put(target.id(), parts(scaled(number, city.workers()), rural), HOW);
                shared++;
            }
        }
        return shared;
    }

    /** Fewer people than the whole roster are to reach as much less. */
    private static long scaled(long number, int workers) {
        return number * workers / ((long) SCALE * WHOLE_ROSTER);
    }

    private static Map<String, Long> parts(long number, Map<String, Long> weights) {
        long[] split = Fen.split(
                number, weights.values().stream().mapToLong(Long::longValue).toArray());
        Map<String, Long> parts = new HashMap<>();
        int at = 0;
        for (String place : weights.keySet()) {
            parts.put(place, split[at++]);
        }
        return parts;
    }
}
