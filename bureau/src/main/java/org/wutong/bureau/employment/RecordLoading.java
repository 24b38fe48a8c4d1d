package org.wutong.bureau.employment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SlipRows;

/** Adds many wage slips and insurance months at once, of months that none is on record for; the caller audits the whole. */
@Component
@Transactional
public class RecordLoading {
    private final SlipRows slips;
    private final InsuranceRows insurance;
    private final StatusKeeping keeping;

    RecordLoading(SlipRows slips, InsuranceRows insurance, StatusKeeping keeping) {
        this.slips = slips;
        this.insurance = insurance;
        this.keeping = keeping;
    }

    /** Ids and versions are given here, whatever is told of them. */
    public void load(List<WageSlip> paid, List<InsuranceMonth> insured) {
        List<Long> slipIds = slips.newIds(paid.size());
        List<WageSlip> numbered = new ArrayList<>();
        Set<Long> workers = new HashSet<>();
        for (WageSlip it : paid) {
            workers.add(it.worker());
            numbered.add(new WageSlip(
                    slipIds.get(numbered.size()),
                    0,
                    it.worker(),
                    it.region(),
                    it.spell(),
                    it.month(),
                    it.grossFen(),
                    it.paidOn(),
                    it.source()));
        }
        slips.add(numbered);
        List<Long> monthIds = insurance.newIds(insured.size());
        List<InsuranceMonth> months = new ArrayList<>();
        for (InsuranceMonth it : insured) {
            workers.add(it.worker());
            months.add(it.numbered(monthIds.get(months.size())));
        }
        insurance.add(months);
        keeping.follow(workers);
    }
}
