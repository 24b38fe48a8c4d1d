package org.wutong.bureau.people.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wutong.bureau.register.ImportRow;

/** What stands twice in one file: the same number, two heads of one household, two rows that are the same person. */
final class RosterTwice {
    private static final String HEAD = "户主";
    private static final String PROBLEM = "people.import.";
    private static final Pattern AROUND_DIGITS = Pattern.compile("[\\s'`‘’]");

    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final Map<String, List<Integer>> heads = new HashMap<>();
    private final Map<Long, Integer> bySubject = new HashMap<>();
    private final Map<String, Integer> byHome = new HashMap<>();

    void see(ImportRow row) {
        String number = plain(row.text(RosterFields.IDENTITY));
        if (number.length() >= 18) {
            byNumber.computeIfAbsent(number.substring(0, 18), key -> new ArrayList<>(1))
                    .add(row.number());
        }
        if (isHead(row)) {
            heads.computeIfAbsent(home(row), key -> new ArrayList<>(1)).add(row.number());
        }
    }

    void check(ImportRow row) {
        String number = plain(row.text(RosterFields.IDENTITY));
        if (number.length() >= 18) {
            List<Integer> rows = byNumber.getOrDefault(number.substring(0, 18), List.of());
            if (rows.size() > 1) {
                row.error(RosterFields.IDENTITY, PROBLEM + "twice", others(rows, row.number()));
            }
        }
        if (isHead(row)) {
            List<Integer> rows = heads.getOrDefault(home(row), List.of());
            if (rows.size() > 1 && rows.get(0) != row.number()) {
                row.error(RosterFields.RELATION, PROBLEM + "two-heads", row.text(RosterFields.HOUSEHOLD), rows.get(0));
            }
        }
    }

    /** Notes that a row is about this person; a second row about the same one is an error. */
    void claim(ImportRow row, long worker) {
        Integer first = bySubject.putIfAbsent(worker, row.number());
        if (first != null && first != row.number()) {
            row.error(RosterFields.NAME, PROBLEM + "same-person", first);
        }
    }

    /** The same for people who do not stand yet, by their number or else their home. */
    void claimHome(ImportRow row, String key) {
        Integer first = byHome.putIfAbsent(key, row.number());
        if (first != null && first != row.number()) {
            row.error(RosterFields.NAME, PROBLEM + "same-person", first);
        }
    }

    private static boolean isHead(ImportRow row) {
        return row.text(RosterFields.RELATION).equals(HEAD)
                && !row.text(RosterFields.HOUSEHOLD).isEmpty();
    }

    private static String home(ImportRow row) {
        return row.text(RosterFields.PLACE_CODE)
                + '\t'
                + row.text(RosterFields.TOWNSHIP)
                + '\t'
                + row.text(RosterFields.VILLAGE)
                + '\t'
                + row.text(RosterFields.HOUSEHOLD);
    }

    private static String others(List<Integer> rows, int own) {
        return rows.stream()
                .filter(other -> other != own)
                .limit(5)
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
    }

    private static String plain(String number) {
        return AROUND_DIGITS
                .matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
