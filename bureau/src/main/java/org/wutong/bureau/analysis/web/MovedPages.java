package org.wutong.bureau.analysis.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.register.PageLink;

/** Where the structure of people stood before; kept addresses go on to lead to it. */
@Controller
@PreAuthorize("hasAuthority('VIEW')")
class MovedPages {
    @GetMapping({"/employment/structure", "/employment/structure/by-place"})
    String structure(@RequestParam Map<String, String> given) {
        return "redirect:"
                + PageLink.to("/analysis/structure")
                        .with("place", given.get("place"))
                        .with("by", given.get("by"));
    }
}
