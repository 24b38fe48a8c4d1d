package org.wutong.bureau.cooperation;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.cooperation.Coverage.Standing;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;

/** Which places have their institution, which lack one, and which are short of staff. */
@Controller
@PreAuthorize("hasAuthority('VIEW')")
class CoveragePage {
    private final Coverage coverage;

    CoveragePage(Coverage coverage) {
        this.coverage = coverage;
    }

    @Bean
    static MenuItem coverageMenu() {
        return new MenuItem(Group.WORK, 391, "cooperation.coverage", "/cooperation/coverage", Right.VIEW);
    }

    @GetMapping("/cooperation/coverage")
    String show(@AuthenticationPrincipal Officer me, Model model) {
        List<Coverage.Line> lines = coverage.lines();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "missing",
                lines.stream()
                        .filter(line -> line.standing() == Standing.MISSING)
                        .count());
        model.addAttribute(
                "short",
                lines.stream().filter(line -> line.standing() == Standing.SHORT).count());
        model.addAttribute("mayEdit", me.may(Right.EDIT_SHARED));
        return "cooperation/coverage";
    }
}
