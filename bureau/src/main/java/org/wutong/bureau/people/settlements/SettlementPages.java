package org.wutong.bureau.people.settlements;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.Panel;

/** The people of a settlement area: a way from its page to the roster. */
@Controller
@PreAuthorize("hasAuthority('VIEW')")
class SettlementPages {
    private final Ledgers ledgers;

    SettlementPages(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Bean
    static Panel settlementPeople() {
        return new Panel(
                "ledger-settlement-area",
                "main",
                10,
                "/settlements/{id}/people",
                "people.settlement.people",
                Right.VIEW);
    }

    @GetMapping("/settlements/{id:\\d+}/people")
    String panel(@PathVariable long id, Model model) {
        SettlementArea area = ledgers.find(SettlementArea.class, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .record();
        long villages = ledgers.all(SettlementPart.class).stream()
                .filter(part -> part.record().area().id() == id)
                .count();
        model.addAttribute("villages", villages);
        model.addAttribute(
                "href",
                PageLink.to("/people")
                        .with(SettlementFilter.PARAMETER, area.name())
                        .toString());
        return "people/settlement :: panel";
    }
}
