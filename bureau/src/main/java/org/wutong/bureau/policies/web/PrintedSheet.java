package org.wutong.bureau.policies.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.policies.Explained;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.Freezing;

/** The sheet that explains what somebody is owed, and the answer to having printed it; a person, an employer and a placement have the same. */
@Component
class PrintedSheet {
    private final FactWords words;

    PrintedSheet(FactWords words) {
        this.words = words;
    }

    /**
     * @param record id of today's decisions, which stands on the sheet
     * @param address of the page; having printed is told below it
     */
    String show(Officer me, Explained it, boolean organisation, String record, String address, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("me", me);
        model.addAttribute("organisation", organisation);
        model.addAttribute("record", record);
        model.addAttribute("recordShort", Freezing.shortId(record));
        model.addAttribute("back", it.person().href());
        model.addAttribute("printedHref", address + "/printed?record=" + record);
        return "policies/sheet";
    }

    /** @param record the id that stands on the sheet; when the records have changed since it was opened, it is refused */
    ResponseEntity<Void> printed(String record, String frozen, Locale locale) {
        return frozen.equals(record)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .header("HX-Trigger", Toast.bad(words.text("policies.print.changed", locale)))
                        .build();
    }
}
