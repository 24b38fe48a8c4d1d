package org.wutong.bureau.targets.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.Target;

/**
 * What somebody pasted from a sheet: a place by name or code, and its number, line by line; a code and a name may both stand before it.
 * Good lines go on without the bad ones.
 */
record PastedShares(Map<String, String> typed, List<Flash> problems) {
    static PastedShares read(String pasted, List<Node> children, Target.Unit unit) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<Flash> problems = new ArrayList<>();
        String[] lines = pasted.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].strip().split("[\\t;；]+|\\s{2,}| (?=[0-9.,，%]+$)");
            if (lines[i].isBlank()) {
                continue;
            }
            String number = cells[cells.length - 1].strip();
            Optional<Node> place =
                    children.stream().filter(child -> isNamed(child, cells)).findFirst();
            if (place.isEmpty()) {
                problems.add(new Flash("bad", "targets.share.paste.place", List.of(i + 1, cells[0])));
            } else if (cells.length < 2 || TypedNumber.read(unit, number).isEmpty()) {
                problems.add(new Flash("bad", "targets.share.paste.number", List.of(i + 1, number)));
            } else {
                String code = place.get().code();
                if (typed.put(code, number) != null) {
                    problems.add(new Flash("bad", "targets.share.paste.twice", List.of(i + 1, cells[0])));
                }
            }
        }
        return new PastedShares(typed, problems);
    }

    private static boolean isNamed(Node child, String[] cells) {
        for (String cell : cells) {
            String text = cell.strip();
            if (text.equals(child.code()) || text.equals(child.name()) || text.equals(child.shortName())) {
                return true;
            }
        }
        return false;
    }
}
