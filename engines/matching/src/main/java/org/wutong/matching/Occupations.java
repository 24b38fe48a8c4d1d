package org.wutong.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The 2022 national dictionary of occupations as a code tree (8 major, 79 middle, 450 minor groups, 1,639 occupations),
 * with a table of everyday titles. The dictionary was read by machine from a scan and spot-checked: say so where it is
 * shown. Immutable; reading it takes some tens of milliseconds, so keep one.
 */
public final class Occupations {
    private final Map<OccupationCode, String> names;
    private final Map<OccupationCode, List<OccupationCode>> children;
    private final TitleTable titles;

    private Occupations(Map<OccupationCode, String> names, TitleTable titles) {
        this.names = names;
        this.titles = titles;
        this.children = new TreeMap<>();
        for (OccupationCode code : names.keySet()) {
            code.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(code));
        }
    }

    /** Reads the dictionary and the alias table that ship with this module. */
    public static Occupations load() {
        Map<OccupationCode, String> names = new TreeMap<>();
        for (String[] row : ResourceTable.read("occupations_2022.csv")) {
            names.put(new OccupationCode(row[0]), row[1]);
        }
        return new Occupations(
                Collections.unmodifiableMap(names),
                TitleTable.of(
                        names,
                        ResourceTable.read("occupation_aliases.csv"),
                        ResourceTable.read("occupation_filler_words.csv")));
    }

    /** Codes a free title; never guesses, see {@link OccupationCoding}. */
    public OccupationCoding code(String title) {
        return titles.code(title);
    }

    /** The name of a code, absent when the dictionary has no such code. */
    public Optional<String> name(OccupationCode code) {
        return Optional.ofNullable(names.get(code));
    }

    public boolean contains(OccupationCode code) {
        return names.containsKey(code);
    }

    /** The codes right below a group, in order; empty for an occupation. */
    public List<OccupationCode> children(OccupationCode code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /** Every code with its name, in order of the codes. */
    public Map<OccupationCode, String> all() {
        return names;
    }
}
