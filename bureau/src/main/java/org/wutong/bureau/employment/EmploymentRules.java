package org.wutong.bureau.employment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What counts of work and insurance, as data ({@code policies/employment.yaml}).
 *
 * @param allInsurance kinds that “all kinds of social insurance” (各项社会保险) means: 社会保险法 第二条; 国办发〔2019〕10号 二（一）
 * @param stableMonths whole months with one employer up to the day that make stable work of half a year (稳定就业半年以上):
 *     xinzhou-2022 二（三）2②, jinfeng-2024 （九）
 */
public record EmploymentRules(Set<InsuranceKind> allInsurance, int stableMonths) {
    public EmploymentRules {
        allInsurance = Set.copyOf(allInsurance);
    }

    /** @throws IllegalStateException naming the place, the value and what is expected */
    static EmploymentRules read(String file, String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + ": not YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> all)
                || !(all.get("insurance") instanceof Map<?, ?> insurance)
                || !(all.get("headcount") instanceof Map<?, ?> headcount)) {
            throw new IllegalStateException(file + ": a map with insurance and headcount expected, found " + root);
        }
        sourced(file, "insurance", insurance);
        sourced(file, "headcount", headcount);
        if (!(headcount.get("stable_months") instanceof Integer months) || months < 1) {
            throw new IllegalStateException(file + ": headcount.stable_months is " + headcount.get("stable_months")
                    + "; a number of months from 1 on expected");
        }
        return new EmploymentRules(kinds(file, insurance.get("all")), months);
    }

    private static Set<InsuranceKind> kinds(String file, @org.jspecify.annotations.Nullable Object told) {
        Set<InsuranceKind> kinds = EnumSet.noneOf(InsuranceKind.class);
        if (told instanceof List<?> names) {
            for (Object name : names) {
                try {
                    kinds.add(InsuranceKind.valueOf(String.valueOf(name)));
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            file + ": insurance.all holds " + name + "; of " + List.of(InsuranceKind.values())
                                    + " expected",
                            e);
                }
            }
        }
        if (kinds.isEmpty()) {
            throw new IllegalStateException(file + ": insurance.all is " + told + "; a list of kinds expected");
        }
        return kinds;
    }

    private static void sourced(String file, String part, Map<?, ?> map) {
        if (!(map.get("source") instanceof String source) || source.isBlank()) {
            throw new IllegalStateException(
                    file + ": " + part + ".source is " + map.get("source") + "; document and article expected");
        }
    }
}
