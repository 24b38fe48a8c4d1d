package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.vocabulary.Truth;

/**
 * How the jobs of a worker look as records. The job of today is the main one that runs, of several the last begun; without one,
 * nothing about it is known, and so nothing can be missing of it.
 */
@Component
@Transactional(readOnly = true)
class RecordFacts implements FactSource {
    private final SpellRows rows;
    private final Histories histories;

    RecordFacts(SpellRows rows, Histories histories) {
        this.rows = rows;
        this.histories = histories;
    }

    @Override
    public String kind() {
        return "worker_record";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "employed",
                "first_job_from",
                "jobs_running",
                "jobs_without_place",
                "jobs_without_employer",
                "job_from",
                "job_region",
                "job_channel",
                "job_public_post",
                "job_organised",
                "job_wage",
                "job_wage_known",
                "job_employer_known",
                "job_industry_known",
                "job_organised_known",
                "job_channel_known",
                "job_contract_signed",
                "job_contract_months",
                "job_transport_cost",
                "job_transport_known");
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        LocalDate asOf = request.asOf();
        Map<Long, List<Spell>> recorded =
                rows.of(request.subjects().stream().map(Subject::id).toList());
        recorded.forEach((worker, spells) -> {
            Truth inWork = histories.of(spells, asOf).statusOn(asOf).inWork();
            into.put("employed", worker, inWork == Truth.UNKNOWN ? null : inWork == Truth.TRUE);
            into.put("first_job_from", worker, spells.get(0).fromDate());
            into.put(
                    "jobs_running",
                    worker,
                    spells.stream().filter(spell -> spell.covers(asOf)).count());
            into.put(
                    "jobs_without_place",
                    worker,
                    spells.stream().filter(spell -> spell.workRegion() == null).count());
            into.put(
                    "jobs_without_employer",
                    worker,
                    spells.stream().filter(RecordFacts::lacksEmployer).count());
            spells.stream()
                    .filter(spell -> spell.covers(asOf))
                    .max(Comparator.comparing(Spell::main).thenComparing(Spell::fromDate))
                    .ifPresent(spell -> ofToday(worker, spell, into));
        });
    }

    private void ofToday(long worker, Spell spell, FactColumns into) {
        into.put("job_from", worker, spell.fromDate());
        into.put("job_region", worker, histories.region(spell.workRegion()));
        into.put("job_channel", worker, spell.channel());
        into.put("job_public_post", worker, spell.publicPost());
        into.put("job_organised", worker, spell.organised());
        into.put("job_wage", worker, spell.monthlyWageFen());
        into.put("job_wage_known", worker, spell.monthlyWageFen() != null);
        into.put("job_employer_known", worker, !lacksEmployer(spell));
        into.put("job_industry_known", worker, spell.industry() != null);
        into.put("job_organised_known", worker, spell.organised() != null);
        into.put("job_channel_known", worker, spell.channel() != null);
        into.put("job_contract_signed", worker, spell.contractSigned());
        into.put(
                "job_contract_months",
                worker,
                spell.contractMonths() == null ? null : spell.contractMonths().longValue());
        into.put("job_transport_cost", worker, spell.transportCostFen());
        into.put("job_transport_known", worker, spell.transportCostFen() != null);
    }

    /** Whoever surely works for themselves needs none. */
    private static boolean lacksEmployer(Spell spell) {
        return Histories.employer(spell) == null && !Boolean.TRUE.equals(spell.selfEmployed());
    }
}
