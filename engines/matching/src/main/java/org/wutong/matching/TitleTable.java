package org.wutong.matching;

import static org.wutong.matching.OccupationCoding.Confidence.ALIAS;
import static org.wutong.matching.OccupationCoding.Confidence.EXACT;
import static org.wutong.matching.OccupationCoding.Confidence.PARTIAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wutong.matching.OccupationCode.Level;

/** Titles in one spelling and what they mean: dictionary names, aliases, and words that carry no meaning here. */
final class TitleTable {
    private static final int SHORTEST_INSIDE = 2;
    /** 汽车维修 is as good as 汽车维修工; what is left of a shorter name may mean something else. */
    private static final int SHORTEST_STEM = 3;

    private final Map<String, OccupationCode> names;
    private final Map<String, List<OccupationCode>> aliases;
    private final Map<String, List<OccupationCode>> stems;
    private final FillerWords fillers;
    private final int longest;

    private TitleTable(
            Map<String, OccupationCode> names, Map<String, List<OccupationCode>> aliases, FillerWords fillers) {
        this.names = names;
        this.aliases = aliases;
        this.stems = stems(names);
        this.fillers = fillers;
        this.longest = Math.max(longest(names), longest(aliases));
    }

    private static int longest(Map<String, ?> titles) {
        return titles.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static Map<String, List<OccupationCode>> stems(Map<String, OccupationCode> names) {
        Map<String, List<OccupationCode>> stems = new HashMap<>();
        names.forEach((name, code) -> {
            String stem = name.substring(0, name.length() - 1);
            if (code.level() == Level.OCCUPATION
                    && stem.length() >= SHORTEST_STEM
                    && "工员师".indexOf(name.charAt(stem.length())) >= 0) {
                stems.computeIfAbsent(stem, s -> new ArrayList<>()).add(code);
            }
        });
        return stems;
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
        return new TitleTable(names, aliases, FillerWords.of(fillerRows));
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
        return read(title, Spelling.pieces(title))
                .or(() -> read(title, List.of(new Spelling.Piece(plain, false))))
                .orElseGet(() -> OccupationCoding.unsure(title, inside(plain)));
    }

    /** Absent when something is said that the table does not know. */
    private Optional<OccupationCoding> read(String title, List<Spelling.Piece> pieces) {
        Set<OccupationCode> said = new LinkedHashSet<>();
        for (Spelling.Piece piece : pieces) {
            TitleReading reading = TitleReading.of(piece, this::meaning, fillers, longest);
            if (reading == null) {
                return Optional.empty();
            }
            said.addAll(reading.codes());
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<OccupationCode> codes = List.copyOf(said);
        return Optional.of(commonGroup(codes)
                .map(code -> OccupationCoding.sure(title, PARTIAL, code))
                .orElseGet(() -> OccupationCoding.unsure(title, codes)));
    }

    /** The one of several codes that all the others lie in: a trade named with its branch is no second job. */
    private static Optional<OccupationCode> commonGroup(List<OccupationCode> codes) {
        return codes.stream()
                .filter(group -> codes.stream().allMatch(code -> code.shared(group) == group.level()))
                .findFirst();
    }

    /** The longest known titles inside, for a person to choose from. */
    private List<OccupationCode> inside(String plain) {
        for (int length = Math.min(longest, plain.length() - 1); length >= SHORTEST_INSIDE; length--) {
            Set<OccupationCode> found = new LinkedHashSet<>();
            for (int from = plain.length() - length; from >= 0; from--) {
                found.addAll(meaning(plain.substring(from, from + length)));
            }
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    private List<OccupationCode> meaning(String part) {
        if (part.length() < SHORTEST_INSIDE) {
            return List.of();
        }
        OccupationCode name = names.get(part);
        if (name != null) {
            return List.of(name);
        }
        List<OccupationCode> alias = aliases.get(part);
        return alias != null ? alias : stems.getOrDefault(part, List.of());
    }
}
