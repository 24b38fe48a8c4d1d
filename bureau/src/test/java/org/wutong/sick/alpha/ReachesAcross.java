package org.wutong.sick.alpha;

import org.wutong.sick.beta.Ledger;

class ReachesAcross {
    int count(Ledger ledger) {
        return ledger.entries();
    }
}
