package org.wutong.bureau.policies.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.policies.storage.RunCosts;

/** Which rules take the time when everyone is decided. */
@Controller
@PreAuthorize("hasAuthority('RUN')")
class CostPages {
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_MICRO = 1e3;

    private final RunCosts costs;
    private final OwedView view;

    CostPages(RunCosts costs, OwedView view) {
        this.costs = costs;
        this.view = view;
    }

    /** @param share of all rules together, in percent */
    record Line(String rule, String title, long decided, double millis, double microsEach, long share) {}

    @GetMapping("/policies/costs")
    String costs(Locale locale, Model model) {
        List<RunCosts.OfRule> rules = costs.rules();
        long all = rules.stream().mapToLong(RunCosts.OfRule::nanos).sum();
        model.addAttribute("run", costs.last().orElse(null));
        model.addAttribute(
                "millis", costs.last().map(run -> run.nanos() / NANOS_A_MILLI).orElse(0.0));
        model.addAttribute("inRules", all / NANOS_A_MILLI);
        model.addAttribute(
                "lines",
                rules.stream()
                        .map(one -> new Line(
                                one.rule(),
                                view.title(one.rule(), locale),
                                one.decided(),
                                one.nanos() / NANOS_A_MILLI,
                                one.nanosEach() / NANOS_A_MICRO,
                                all == 0 ? 0 : one.nanos() * 100 / all))
                        .toList());
        return "policies/costs";
    }
}
