package org.wutong.bureau.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * When people of a batch are asked again and how long an office has, as data ({@code policies/dispatch.yaml}).
 *
 * @param leastAge whole years on the day of departure
 * @param followUps by months, fewest first
 * @param askingDays working days to ask everybody who is due
 * @param returnDays working days to find out about an early return
 * @param endsDays days before the end of a sharing from which it is told
 * @param endsWorkingDays working days to see to such an end
 */
public record DispatchRules(
        String source,
        Said leastAge,
        List<Said> followUps,
        int askingDays,
        int returnDays,
        int endsDays,
        int endsWorkingDays) {
    private static final int MOST_MONTHS = 60;
    private static final int MOST_DAYS = 90;

    /**
     * One number with why it is so.
     *
     * @param number years, or months after arrival
     * @param source document and article, or {@code own}
     */
    public record Said(int number, String source, String zh, String en) {
        public String because(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }

        /** Whether no document says so. */
        public boolean own() {
            return source.equals("own");
        }
    }

    /** @throws IllegalStateException naming the place, the value and what is expected */
    static DispatchRules read(String file, String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + ": not YAML: " + e.getMessage(), e);
        }
        Node all = new Node(file, "", map(file, "", root));
        Node age = all.node("least_age");
        List<Said> followUps = new ArrayList<>();
        int months = 0;
        for (Node one : all.nodes("follow_ups")) {
            Said said = new Said(
                    one.number("months", months + 1, MOST_MONTHS), one.text("source"), one.text("zh"), one.text("en"));
            months = said.number();
            followUps.add(said);
        }
        Node ends = all.node("sharing_ends");
        return new DispatchRules(
                all.text("source"),
                new Said(age.number("years", 0, MOST_DAYS), age.text("source"), age.text("zh"), age.text("en")),
                List.copyOf(followUps),
                all.node("asking").number("working_days", 1, MOST_DAYS),
                all.node("early_return").number("working_days", 1, MOST_DAYS),
                ends.number("days", 1, MOST_DAYS),
                ends.number("working_days", 1, MOST_DAYS));
    }

    private static Map<?, ?> map(String file, String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(file + ": " + where + " is " + value + "; a map expected");
    }

    private record Node(String file, String where, Map<?, ?> map) {
        Node node(String key) {
            return new Node(file, where + key + ".", DispatchRules.map(file, where + key, map.get(key)));
        }

        List<Node> nodes(String key) {
            if (map.get(key) instanceof List<?> list && !list.isEmpty()) {
                return list.stream()
                        .map(one -> new Node(file, where + key + ".", DispatchRules.map(file, where + key, one)))
                        .toList();
            }
            throw new IllegalStateException(file + ": " + where + key + " is " + map.get(key) + "; a list expected");
        }

        int number(String key, int least, int most) {
            if (map.get(key) instanceof Integer number && number >= least && number <= most) {
                return number;
            }
            throw new IllegalStateException(
                    file + ": " + where + key + " is " + map.get(key) + "; " + least + " to " + most + " expected");
        }

        String text(String key) {
            if (map.get(key) instanceof String text && !text.isBlank()) {
                return text;
            }
            throw new IllegalStateException(file + ": " + where + key + " is " + map.get(key) + "; a text expected");
        }
    }
}
