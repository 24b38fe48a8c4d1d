package org.wutong.bureau.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.Term;

/** What a row of a roster tells of a job. What is null is not told, and leaves what is recorded as it is. */
record RosterJob(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String employer,
        @Nullable String workRegion,
        @Nullable String title,
        @Nullable String industry,
        @Nullable Long wageFen,
        @Nullable Boolean contract,
        @Nullable Integer contractMonths,
        @Nullable Boolean insured,
        @Nullable Boolean organised,
        @Nullable String organiser,
        @Nullable String channel,
        @Nullable Boolean selfEmployed,
        boolean publicPost,
        @Nullable Long transportCostFen) {

    /** The spell of this first day as it would stand: what the row tells over what is recorded. */
    Spell over(@Nullable Spell old, long id, long worker, String region, String source) {
        SpellDraft draft = old == null ? SpellDraft.of(worker, from).source(source) : SpellDraft.of(old);
        if (to != null) {
            draft.until(to);
        }
        if (employer != null && !employer.equals(draft.employerName)) {
            draft.employer(null, employer);
        }
        draft.at(deeper(workRegion, draft.workRegion));
        if (title != null && !title.equals(draft.occupationTitle)) {
            draft.occupation(title, null);
        }
        draft.industry(deeper(industry, draft.industry));
        draft.monthlyWage(or(wageFen, draft.monthlyWageFen));
        draft.contract(or(contract, draft.contractSigned), or(contractMonths, draft.contractMonths));
        draft.socialInsurance(or(insured, draft.socialInsurance));
        draft.organised(or(organised, draft.organised), or(organiser, draft.organiser));
        draft.channel(or(channel, draft.channel));
        draft.selfEmployed(or(selfEmployed, draft.selfEmployed));
        draft.publicPost(publicPost || draft.publicPost);
        draft.transportCost(or(transportCostFen, draft.transportCostFen));
        return draft.recorded(id, old == null ? 0 : old.version(), region);
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T recorded) {
        return told != null ? told : recorded;
    }

    /** The told code, unless the recorded one says the same in more depth: 33 takes nothing away from 330603. */
    private static @Nullable String deeper(@Nullable String told, @Nullable String recorded) {
        return told != null && recorded != null && recorded.startsWith(told) ? recorded : or(told, recorded);
    }

    /** The days of the job; one that ends before it begins has been refused. */
    Term term() {
        return new Term(from, to);
    }
}
