package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.EmploymentSpell;
import org.wutong.spells.TransferScope;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Turns recorded spells into what the engine counts. */
@Component
class Histories {
    /** Section A of GB/T 4754: farming, forestry, livestock and fishery. */
    private static final String FARMING = "A";

    private final ReportingTree tree;

    Histories(ReportingTree tree) {
        this.tree = tree;
    }

    EmploymentHistory of(List<Spell> spells, LocalDate asOf) {
        Map<String, Long> registered = registered(spells);
        return new EmploymentHistory(
                spells.stream()
                        .map(spell -> counted(spell, employer(spell, registered)))
                        .toList(),
                asOf);
    }

    EmploymentSpell counted(Spell spell) {
        return counted(spell, employer(spell));
    }

    /** Ids of those of one worker's spells that are with a registered employer, by its number or by a name that goes with it. */
    static Set<Long> sameEmployer(List<Spell> spells, long employer) {
        Map<String, Long> registered = registered(spells);
        String wanted = "id " + employer;
        return spells.stream()
                .filter(spell -> wanted.equals(employer(spell, registered)))
                .map(Spell::id)
                .collect(Collectors.toSet());
    }

    /** Of one worker's spells: whether two are with the same employer, which of both must be known. */
    static boolean sameEmployer(List<Spell> spells, Spell one, Spell other) {
        Map<String, Long> registered = registered(spells);
        String employer = employer(one, registered);
        return employer != null && employer.equals(employer(other, registered));
    }

    /** Names that some of one worker's spells tie to a registered employer: in the others they mean the same. */
    private static Map<String, Long> registered(List<Spell> spells) {
        Map<String, Long> registered = new HashMap<>();
        for (Spell spell : spells) {
            Long employer = spell.employer();
            if (employer != null && !spell.employerName().isBlank()) {
                registered.put(spell.employerName().strip(), employer);
            }
        }
        return registered;
    }

    private static @Nullable String employer(Spell spell, Map<String, Long> registered) {
        Long employer = spell.employer() != null
                ? spell.employer()
                : registered.get(spell.employerName().strip());
        return employer == null ? employer(spell) : "id " + employer;
    }

    private EmploymentSpell counted(Spell spell, @Nullable String employer) {
        return new EmploymentSpell(
                spell.fromDate(),
                spell.toDate(),
                employer,
                workRegion(spell),
                truth(spell.contractSigned()),
                truth(spell.socialInsurance()),
                truth(spell.organised()),
                truth(spell.selfEmployed()),
                nonFarm(spell),
                spell.monthlyWageFen(),
                spell.paidFen());
    }

    /** Same employer: the registered one, else the same name. */
    static @Nullable String employer(Spell spell) {
        if (spell.employer() != null) {
            return "id " + spell.employer();
        }
        String name = spell.employerName().strip();
        return name.isEmpty() ? null : "name " + name;
    }

    RegionCode workRegion(Spell spell) {
        RegionCode known = region(spell.workRegion());
        return known == null ? RegionCode.NATION : known;
    }

    @Nullable
    RegionCode region(@Nullable String code) {
        return code == null ? null : tree.statistical(code).orElse(null);
    }

    @Nullable
    TransferScope scope(@Nullable RegionCode home, Spell spell) {
        return home == null
                ? null
                : TransferScope.of(home, workRegion(spell), truth(spell.selfEmployed()))
                        .orElse(null);
    }

    /**
     * 转移就业, surely: work that is not farming and no public-welfare post, and not one's own business in one's own township. Where the
     * place is not known well enough, being surely employed by somebody settles it.
     */
    boolean isTransfer(@Nullable RegionCode home, Spell spell) {
        if (spell.publicPost() || nonFarm(spell) == Truth.FALSE) {
            return false;
        }
        TransferScope scope = scope(home, spell);
        return scope == null ? Boolean.FALSE.equals(spell.selfEmployed()) : scope != TransferScope.IN_TOWNSHIP;
    }

    /** 在乡创业就业, surely: one's own business in one's own township, which is no public-welfare post and not surely farming. */
    boolean isInTownship(@Nullable RegionCode home, Spell spell) {
        return !spell.publicPost() && nonFarm(spell) != Truth.FALSE && scope(home, spell) == TransferScope.IN_TOWNSHIP;
    }

    private static Truth nonFarm(Spell spell) {
        return spell.industry() == null
                ? Truth.UNKNOWN
                : Truth.of(!spell.industry().startsWith(FARMING));
    }

    static Truth truth(@Nullable Boolean known) {
        return known == null ? Truth.UNKNOWN : Truth.of(known);
    }
}
