package org.wutong.bureau.matching.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What follows from answers, as data ({@code policies/recommendation.yaml}).
 *
 * @param declinedDays so long a declined vacancy stays away unless it changes
 * @param seatDays so long an acceptance keeps a seat
 * @param toldBest only what comes among the first so many of a list is told as new
 * @param wageStepFen proposed wage floors are multiples of it
 */
public record AnswerRules(
        String source,
        int declinedDays,
        int seatDays,
        int toldBest,
        long wageStepFen,
        List<DeclineReason> reasons,
        Map<String, Because> because) {

    /** Why a rule is as it is. */
    public record Because(String zh, String en) {
        public String text(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    public Optional<DeclineReason> reason(@Nullable String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** @throws IllegalStateException naming the place, the value and what is expected */
    static AnswerRules read(String file, String yaml) {
        return new Reader(file).read(yaml);
    }

    private static final class Reader {
        private static final Set<String> OF_A_REASON =
                Set.of("code", "zh", "en", "returns_when", "hides_employer", "proposes", "asks_note");
        private final String file;

        Reader(String file) {
            this.file = file;
        }

        AnswerRules read(String yaml) {
            Map<?, ?> root;
            try {
                root = map(new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml), "the file");
            } catch (YamlEngineException e) {
                throw new IllegalStateException(file + ": not YAML: " + e.getMessage(), e);
            }
            Map<?, ?> declined = map(root.get("declined"), "declined");
            Map<?, ?> accepted = map(root.get("accepted"), "accepted");
            Map<?, ?> told = map(root.get("told"), "told");
            Map<?, ?> wage = map(root.get("wage_floor"), "wage_floor");
            return new AnswerRules(
                    text(root, "source", "the file"),
                    whole(declined, "days", "declined", 1, 3650),
                    whole(accepted, "seat_days", "accepted", 0, 365),
                    whole(told, "best", "told", 1, 10),
                    100L * whole(wage, "step_yuan", "wage_floor", 1, 10_000),
                    reasons(root.get("reasons")),
                    Map.of(
                            "declined", because(declined, "declined"),
                            "accepted", because(accepted, "accepted"),
                            "told", because(told, "told"),
                            "wage_floor", because(wage, "wage_floor")));
        }

        private List<DeclineReason> reasons(@Nullable Object value) {
            if (!(value instanceof List<?> list) || list.isEmpty()) {
                throw wrong("reasons", value, "a list of reasons");
            }
            List<DeclineReason> reasons = new ArrayList<>();
            Set<String> codes = new TreeSet<>();
            for (Object each : list) {
                String place = "reasons[" + reasons.size() + "]";
                Map<?, ?> one = map(each, place);
                for (Object key : one.keySet()) {
                    if (!OF_A_REASON.contains(String.valueOf(key))) {
                        throw wrong(place, key, "one of " + new TreeSet<>(OF_A_REASON));
                    }
                }
                String code = text(one, "code", place);
                if (!codes.add(code)) {
                    throw wrong(place + ".code", code, "a code that stands once");
                }
                reasons.add(new DeclineReason(
                        reasons.size() + 2,
                        code,
                        text(one, "zh", place),
                        text(one, "en", place),
                        aspects(one.get("returns_when"), place + ".returns_when"),
                        Boolean.TRUE.equals(one.get("hides_employer")),
                        one.containsKey("proposes")
                                ? constant(
                                        DeclineReason.Proposes.class, text(one, "proposes", place), place + ".proposes")
                                : DeclineReason.Proposes.NOTHING,
                        Boolean.TRUE.equals(one.get("asks_note"))));
            }
            return List.copyOf(reasons);
        }

        private Set<Aspect> aspects(@Nullable Object value, String place) {
            Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
            if (value instanceof List<?> list) {
                list.forEach(one -> aspects.add(constant(Aspect.class, String.valueOf(one), place)));
            } else if (value != null) {
                throw wrong(place, value, "a list");
            }
            return aspects;
        }

        private <E extends Enum<E>> E constant(Class<E> type, String word, String place) {
            for (E one : EnumSet.allOf(type)) {
                if (one.name().equalsIgnoreCase(word)) {
                    return one;
                }
            }
            throw wrong(place, word, "one of " + EnumSet.allOf(type).toString().toLowerCase(Locale.ROOT));
        }

        private Because because(Map<?, ?> map, String place) {
            return new Because(text(map, "zh", place), text(map, "en", place));
        }

        private int whole(Map<?, ?> map, String key, String place, int least, int most) {
            if (map.get(key) instanceof Integer number && number >= least && number <= most) {
                return number;
            }
            throw wrong(place + "." + key, map.get(key), "a whole number " + least + "…" + most);
        }

        private String text(Map<?, ?> map, String key, String place) {
            if (map.get(key) instanceof String text && !text.isBlank()) {
                return text.strip();
            }
            throw wrong(place + "." + key, map.get(key), "some text");
        }

        private Map<?, ?> map(@Nullable Object value, String place) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw wrong(place, value, "a mapping of names to values");
        }

        private IllegalStateException wrong(String place, @Nullable Object value, String expected) {
            return new IllegalStateException(file + ": " + place + " is "
                    + (value == null ? "missing" : "'" + value + "'") + ": expected " + expected);
        }
    }
}
