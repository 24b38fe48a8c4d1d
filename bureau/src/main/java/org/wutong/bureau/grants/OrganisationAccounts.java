package org.wutong.bureau.grants;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.grants.storage.AccountRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Vault;

/** The account an organisation is paid on, taken from the proof it brings. Numbers are kept sealed; pages show the last four. */
@Component
public class OrganisationAccounts {
    /** Digits of an account number of a Chinese bank. */
    private static final String NUMBER = "\\d{8,30}";

    private static final int TAIL = 4;

    private final CaseDesk desk;
    private final AccountRows rows;
    private final Organisations organisations;
    private final Vault vault;
    private final BusinessDate businessDate;
    private final Audit audit;

    OrganisationAccounts(
            CaseDesk desk,
            AccountRows rows,
            Organisations organisations,
            Vault vault,
            BusinessDate businessDate,
            Audit audit) {
        this.desk = desk;
        this.rows = rows;
        this.organisations = organisations;
        this.vault = vault;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    public Optional<AccountRows.Shown> of(Officer me, long employer) {
        return desk.within(me, () -> rows.find(employer));
    }

    /** @throws Refused where holder or number cannot be an account */
    public void put(Officer me, long employer, String holder, String bank, String number) {
        String digits = number.replaceAll("[\\s-]", "");
        if (holder.isBlank()) {
            throw new Refused("grants.account.holder");
        }
        if (!digits.matches(NUMBER)) {
            throw new Refused("grants.account.number", digits.length());
        }
        Subject organisation = organisations.find(employer).orElseThrow(NotThere::new);
        if (!Transitions.allowed(Step.DRAFT, null, me.role()).isPresent()
                || !CaseDesk.acting(me).edit().covers(organisation.region())) {
            desk.refuse(me, Step.REPAIR, 0);
            throw new Forbidden();
        }
        desk.within(me, () -> {
            rows.put(
                    employer,
                    organisation.region(),
                    holder.strip(),
                    bank.strip(),
                    vault.encrypt(digits),
                    digits.substring(digits.length() - TAIL),
                    businessDate.today(),
                    Acting.now());
            audit.record(
                    "grant-account",
                    "employer",
                    Long.toString(employer),
                    organisation.region(),
                    null,
                    "…" + digits.substring(digits.length() - TAIL));
            return true;
        });
    }
}
