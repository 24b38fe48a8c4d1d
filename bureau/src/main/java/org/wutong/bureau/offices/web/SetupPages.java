package org.wutong.bureau.offices.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.OpenCounty;
import org.wutong.bureau.offices.Settings;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** The first question of a new bureau: which county, or which city with all its counties, is this? */
@Controller
@RequestMapping("/setup")
@PreAuthorize("hasAuthority('ADMINISTER')")
class SetupPages {
    private static final int MOST_SHOWN = 40;

    private final Areas areas;
    private final OpenCounty openCounty;
    private final Settings settings;

    SetupPages(Areas areas, OpenCounty openCounty, Settings settings) {
        this.areas = areas;
        this.openCounty = openCounty;
        this.settings = settings;
    }

    record Choice(String code, String name) {}

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String q, Model model) {
        if (settings.opened().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("q", q);
        model.addAttribute("choices", q.isBlank() ? List.of() : find(q.strip()));
        return "offices/setup";
    }

    @PostMapping
    String open(@RequestParam String county, RedirectAttributes again) {
        if (settings.opened().isPresent()) {
            return "redirect:/";
        }
        String code = county.strip();
        if (!isOpenable(code)) {
            again.addAttribute("q", code);
            return "redirect:/setup";
        }
        openCounty.open(code, false);
        return "redirect:/";
    }

    private boolean isOpenable(String code) {
        return isOffice(code) && areas.name(code).isPresent();
    }

    private static boolean isOffice(String code) {
        return code.length() == Level.COUNTY.digits() || code.length() == Level.CITY.digits();
    }

    private List<Choice> find(String q) {
        return areas.counties().entrySet().stream()
                .filter(area -> isOffice(area.getKey()))
                .filter(area -> area.getKey().startsWith(q) || fullName(area).contains(q))
                .limit(MOST_SHOWN)
                .map(area -> new Choice(area.getKey(), fullName(area)))
                .toList();
    }

    private String fullName(Map.Entry<String, String> area) {
        return areas.fullName(RegionCode.parse(area.getKey()));
    }
}
