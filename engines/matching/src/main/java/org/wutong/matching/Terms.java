package org.wutong.matching;

import org.wutong.vocabulary.Truth;

/** What the employer offers besides the wage. */
final class Terms implements Trait<Terms.Offered> {
    record Offered(Truth contract, Truth insurance, Truth boardLodging) {}

    @Override
    public Offered of(Vacancy vacancy) {
        return new Offered(vacancy.contract(), vacancy.insurance(), vacancy.boardLodging());
    }

    @Override
    public void judge(Candidate candidate, Offered offered, Sheet sheet) {
        if (offered.contract() == Truth.TRUE) {
            sheet.giveAll(Factor.CONTRACT);
        }
        if (offered.insurance() == Truth.TRUE) {
            sheet.giveAll(Factor.INSURANCE);
        }
        if (offered.boardLodging() == Truth.TRUE) {
            sheet.giveAll(Factor.BOARD_LODGING);
        }
    }
}
