package org.wutong.bureau.vacancies.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.vacancies.StatutoryAge;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;

/** What every page of vacancies shows with. */
@Component
class VacancyModel {
    private final PlaceReader places;
    private final Occupations occupations;
    private final BusinessDate businessDate;
    private final Map<String, String> groups;

    VacancyModel(PlaceReader places, Occupations occupations, BusinessDate businessDate) {
        this.places = places;
        this.occupations = occupations;
        this.businessDate = businessDate;
        this.groups = new LinkedHashMap<>();
        occupations.all().forEach((code, name) -> {
            if (code.level() == OccupationCode.Level.MAJOR || code.level() == OccupationCode.Level.MIDDLE) {
                groups.put(code.value(), name);
            }
        });
    }

    PlaceReader places() {
        return places;
    }

    void into(Model model, Officer me) {
        model.addAttribute("places", places);
        model.addAttribute("words", this);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("groups", groups);
        model.addAttribute("educations", Education.values());
        model.addAttribute("grounds", StatutoryAge.values());
        model.addAttribute("mayEdit", me.may(Right.EDIT_SHARED));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayImport", me.may(Right.IMPORT) && me.may(Right.EDIT_SHARED));
    }

    /** Name of an occupation or group, null without one. */
    public @Nullable String occupation(@Nullable OccupationCode code) {
        return code == null ? null : occupations.name(code).orElse(code.value());
    }

    /** A date within the year as month and day. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "—";
        }
        return day.getYear() == businessDate.today().getYear() ? day.toString().substring(5) : day.toString();
    }
}
