package org.wutong.matching;

import org.wutong.vocabulary.Truth;

/** What the employer offers besides the wage. */
final class Terms implements Trait<Terms.Anybody, Terms.Offered> {
    /** It is the same for everybody. */
    enum Anybody {
        ANYBODY
    }

    record Offered(Truth contract, Truth insurance, Truth boardLodging) {}

    @Override
    public Anybody of(Candidate candidate) {
        return Anybody.ANYBODY;
    }

    @Override
    public Offered of(Vacancy vacancy) {
        return new Offered(vacancy.contract(), vacancy.insurance(), vacancy.boardLodging());
    }

    @Override
    public void judge(Anybody anybody, Offered offered, Sheet sheet) {
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

    /** What a vacancy earns with everybody. */
    static int points(Vacancy vacancy, MatchingPolicy policy) {
        return points(vacancy.contract(), Factor.CONTRACT, policy)
                + points(vacancy.insurance(), Factor.INSURANCE, policy)
                + points(vacancy.boardLodging(), Factor.BOARD_LODGING, policy);
    }

    private static int points(Truth offered, Factor factor, MatchingPolicy policy) {
        return offered == Truth.TRUE ? policy.points(factor) : 0;
    }
}
