package org.wutong.bureau.grants;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.BudgetRows;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Settings;

/** Budgets of funds, where they stand, what may still be asked of them. */
@Component
public class FundDesk {
    private final CaseDesk desk;
    private final FundStandings standings;
    private final Forecast forecast;
    private final BudgetRows budgets;
    private final CaseTallies tallies;
    private final Settings settings;
    private final Audit audit;

    FundDesk(
            CaseDesk desk,
            FundStandings standings,
            Forecast forecast,
            BudgetRows budgets,
            CaseTallies tallies,
            Settings settings,
            Audit audit) {
        this.desk = desk;
        this.standings = standings;
        this.forecast = forecast;
        this.budgets = budgets;
        this.tallies = tallies;
        this.settings = settings;
        this.audit = audit;
    }

    public static boolean mayBudget(Officer me) {
        return me.role() == Role.COUNTY_OFFICER;
    }

    public List<FundStandings.Standing> of(Officer me, int year) {
        return desk.within(me, () -> standings.of(year, settings.county().orElseThrow()));
    }

    public Map<String, Forecast.Expected> expected(Officer me) {
        return desk.within(me, forecast::byFund);
    }

    /** Where the books differ, to the fen. */
    public List<CaseTallies.Difference> differences(Officer me) {
        return desk.within(me, tallies::differences);
    }

    /** Records what a fund has for a year at a place. */
    public void budget(Officer me, String fund, int year, String region, long fen, String note) {
        if (!mayBudget(me)) {
            throw new Forbidden();
        }
        desk.within(me, () -> {
            budgets.put(new BudgetRows.Budget(fund, year, region, fen, note.strip()), Acting.now());
            audit.record("grant-budget", "fund", fund + " " + year, region, note.strip(), Long.toString(fen));
            return true;
        });
    }
}
