package org.wutong.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.Truth;

/** {@code facts.jsonl}: a row a worker for {@code evaluate}; what is not known is left out. */
final class FactsFile {
    private FactsFile() {}

    static List<String> lines(List<Dossier> dossiers) {
        return dossiers.stream().map(FactsFile::line).toList();
    }

    private static String line(Dossier dossier) {
        DemoWorker worker = dossier.worker();
        Facts facts = new Facts();
        facts.text("hukou_region", worker.hukouRegion());
        facts.text("residence_region", worker.residenceRegion());
        facts.text("birth_date", worker.birthDate());
        facts.text("gender", worker.gender() == Gender.MALE ? "male" : "female");
        facts.bare("rural_hukou", worker.rural());
        for (String group : List.of("poverty_alleviated", "monitored")) {
            facts.bare(group, dossier.in(group));
            facts.bare("household_" + group, dossier.in(group));
        }
        for (String group : List.of("low_income", "relocated", "hardship", "returnee")) {
            facts.bare(group, dossier.in(group));
        }
        facts.truth("willing", dossier.wish().willing());
        if (worker.reachable()) {
            addWork(facts, dossier.facts());
        }
        return "{\"subject\":\"worker\",\"id\":\"" + worker.id() + "\",\"household\":\"" + worker.householdId()
                + "\",\"facts\":{" + String.join(",", facts.fields) + "}}";
    }

    private static void addWork(Facts facts, WorkerFacts work) {
        facts.bare("employed", work.employed());
        facts.bare("months_stable", work.monthsStable());
        facts.bare("months_continuous", work.monthsContinuous());
        facts.bare("months_in_year", work.monthsInYear());
        Long wage = work.cycleWageFen();
        facts.bare("wage_income_cycle", wage == null ? null : Fen.toYuan(wage));
        DemoSpell main = work.main();
        if (main != null) {
            facts.text("work_region", main.workRegion());
            facts.truth("contract_signed", main.contract());
            facts.bare("contract_months", main.contractMonths());
            facts.truth("social_insurance", main.socialInsurance());
            facts.truth("organised", main.organised());
            Long cost = main.transportCostFen();
            facts.bare("transport_cost", cost == null ? null : Fen.toYuan(cost));
        }
    }

    private static final class Facts {
        private final List<String> fields = new ArrayList<>();

        void text(String name, @Nullable Object value) {
            bare(name, value == null ? null : "\"" + value + "\"");
        }

        void truth(String name, Truth value) {
            bare(name, value == Truth.UNKNOWN ? null : value == Truth.TRUE);
        }

        void bare(String name, @Nullable Object value) {
            if (value != null) {
                fields.add("\"" + name + "\":" + value);
            }
        }
    }
}
