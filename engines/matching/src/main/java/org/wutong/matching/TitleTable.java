package org.wutong.matching;

import static org.wutong.matching.OccupationCoding.Confidence.ALIAS;
import static org.wutong.matching.OccupationCoding.Confidence.EXACT;
import static org.wutong.matching.OccupationCoding.Confidence.PARTIAL;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Titles in one spelling and what they mean: dictionary names, aliases, and words that carry no meaning here. */
final class TitleTable {
    private static final int SHORTEST_INSIDE = 2;

    private final Map<String, OccupationCode> names;
    private final Map<String, List<OccupationCode>> aliases;
    private final List<String> fillers;
    private final int longest;

    private TitleTable(
            Map<String, OccupationCode> names, Map<String, List<OccupationCode>> aliases, List<String> fillers) {
        this.names = names;
        this.aliases = aliases;
        this.fillers = fillers;
        this.longest = Math.max(longest(names), longest(aliases));
    }

    private static int longest(Map<String, ?> titles) {
        return titles.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static TitleTable of(Map<OccupationCode, String> dictionary, List<String[]> aliasRows, List<String[]> fillerRows) {
        Map<String, OccupationCode> names = new HashMap<>();
        // A group with one occupation bears its name: in order of the codes the deeper one comes last and stays.
        new TreeMap<>(dictionary).forEach((code, name) -> names.put(Spelling.lettersOnly(name), code));
        Map<String, List<OccupationCode>> aliases = new HashMap<>();
        for (String[] row : aliasRows) {
            List<OccupationCode> codes =
                    Arrays.stream(row[1].split(";")).map(OccupationCode::new).toList();
            if (aliases.put(Spelling.lettersOnly(row[0]), codes) != null) {
                throw new IllegalStateException("alias '" + row[0] + "' stands twice");
            }
        }
        List<String> fillers = fillerRows.stream()
                .map(row -> row[0])
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new TitleTable(names, aliases, fillers);
    }

    OccupationCoding code(String title) {
        String plain = Spelling.lettersOnly(title);
        OccupationCode exact = names.get(plain);
        if (exact != null) {
            return OccupationCoding.sure(title, EXACT, exact);
        }
        List<OccupationCode> alias = aliases.get(plain);
        if (alias != null) {
            return alias.size() == 1
                    ? OccupationCoding.sure(title, ALIAS, alias.get(0))
                    : OccupationCoding.unsure(title, alias);
        }
        return inside(title, plain);
    }

    private OccupationCoding inside(String title, String plain) {
        for (int length = Math.min(longest, plain.length() - 1); length >= SHORTEST_INSIDE; length--) {
            Set<OccupationCode> found = new LinkedHashSet<>();
            boolean nothingElseSaid = true;
            for (int from = plain.length() - length; from >= 0; from--) {
                List<OccupationCode> here = meaning(plain.substring(from, from + length));
                found.addAll(here);
                nothingElseSaid &= here.isEmpty()
                        || isFiller(plain.substring(0, from)) && isFiller(plain.substring(from + length));
            }
            if (!found.isEmpty()) {
                List<OccupationCode> codes = List.copyOf(found);
                return codes.size() == 1 && nothingElseSaid
                        ? OccupationCoding.sure(title, PARTIAL, codes.get(0))
                        : OccupationCoding.unsure(title, codes);
            }
        }
        return OccupationCoding.unsure(title, List.of());
    }

    private List<OccupationCode> meaning(String part) {
        OccupationCode name = names.get(part);
        return name != null ? List.of(name) : aliases.getOrDefault(part, List.of());
    }

    private boolean isFiller(String rest) {
        if (rest.isEmpty()) {
            return true;
        }
        for (String filler : fillers) {
            if (rest.startsWith(filler) && isFiller(rest.substring(filler.length()))) {
                return true;
            }
        }
        return false;
    }
}
