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
import java.util.stream.Stream;
import org.wutong.matching.OccupationCode.Level;

/** Titles in one spelling and what they mean: dictionary names, aliases, and words that carry no meaning here. */
final class TitleTable {
    private static final int SHORTEST_INSIDE = 2;
    /** 汽车维修 is as good as 汽车维修工; what is left of a shorter name may mean something else. */
    private static final int SHORTEST_STEM = 3;

    private final Map<String, OccupationCode> names;
    private final Map<String, List<OccupationCode>> aliases;
    /** Names before aliases before stems. */
    private final Map<String, List<OccupationCode>> meanings;

    private final FillerWords fillers;
    private final Map<Character, Integer> longestFrom;

    private TitleTable(
            Map<String, OccupationCode> names, Map<String, List<OccupationCode>> aliases, FillerWords fillers) {
        this.names = names;
        this.aliases = aliases;
        this.meanings = stems(names);
        meanings.putAll(aliases);
        names.forEach((name, code) -> meanings.put(name, List.of(code)));
        this.fillers = fillers;
        this.longestFrom = new HashMap<>();
        Stream.of(names.keySet().stream(), aliases.keySet().stream(), fillers.all())
                .flatMap(words -> words)
                .forEach(word -> longestFrom.merge(word.charAt(0), word.length(), Math::max));
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
            TitleReading reading = TitleReading.of(piece, this::meaning, fillers, longestFrom);
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

    /** The longest known titles inside, the last of them first, for a person to choose from. */
    private List<OccupationCode> inside(String plain) {
        Set<OccupationCode> found = new LinkedHashSet<>();
        int longest = SHORTEST_INSIDE;
        for (int from = plain.length() - 1; from >= 0; from--) {
            int most = Math.min(longestFrom.getOrDefault(plain.charAt(from), 0), plain.length() - from);
            for (int length = most; length >= longest; length--) {
                List<OccupationCode> here = meaning(plain.substring(from, from + length));
                if (!here.isEmpty() && length > longest) {
                    longest = length;
                    found.clear();
                }
                found.addAll(here);
            }
        }
        return List.copyOf(found);
    }

    private List<OccupationCode> meaning(String part) {
        return part.length() < SHORTEST_INSIDE ? List.of() : meanings.getOrDefault(part, List.of());
    }
}
