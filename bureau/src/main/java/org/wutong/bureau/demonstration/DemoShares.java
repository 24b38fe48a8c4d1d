package org.wutong.bureau.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.Fen;

/** Shares the county's targets out over its townships in proportion to the rural people registered there. */
@Component
class DemoShares {
    private final TargetBook book;
    private final Shares shares;
    private final ReportingTree tree;

    DemoShares(TargetBook book, Shares shares, ReportingTree tree) {
        this.book = book;
        this.shares = shares;
        this.tree = tree;
    }

    void shareOut(DemoCounty county) {
        String code = county.plan().county().value();
        List<Node> townships = new ArrayList<>(tree.children(code));
        long[] weights = townships.stream()
                .mapToLong(township -> county.workers().stream()
                        .filter(DemoWorker::rural)
                        .filter(worker -> worker.hukouRegion().value().startsWith(township.code()))
                        .count())
                .toArray();
        for (Target target : book.on(county.plan().businessDate(), code)) {
            Long number = target.number();
            if (number != null && target.counts() != null && target.unit().adds()) {
                long[] parts = Fen.split(number, weights);
                Map<String, Long> byPlace = new LinkedHashMap<>();
                for (int i = 0; i < parts.length; i++) {
                    byPlace.put(townships.get(i).code(), parts[i]);
                }
                shares.put(target.id(), byPlace, "by rural people on the roster");
            }
        }
    }
}
