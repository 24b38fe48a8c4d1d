package org.wutong.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.wutong.vocabulary.Gender;

/** Names as they are common in Ningxia, by generation; put together by chance. */
final class Names {
    static final String HUI = "回族";
    private static final int SINGLE_CHARACTER_PERCENT = 18;

    private record Choice(String word, int weight) {}

    private final Properties words = Resources.properties("names.properties");
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Weighted<Choice> hanSurnames = weighted("surnames.han");
    private final Weighted<Choice> huiSurnames = weighted("surnames.hui");
    private final Weighted<Choice> otherEthnicities = weighted("ethnicities");

    String ethnicity(int huiPercent, Dice dice) {
        return dice.percent(huiPercent) ? HUI : otherEthnicities.draw(dice).word;
    }

    String surname(String ethnicity, Dice dice) {
        return (ethnicity.equals(HUI) ? huiSurnames : hanSurnames).draw(dice).word;
    }

    String given(Gender gender, LocalDate birth, String ethnicity, Dice dice) {
        String base = "given." + gender.name().toLowerCase(Locale.ROOT) + ".";
        if (ethnicity.equals(HUI) && dice.percent(6)) {
            return dice.of(list(base + "hui"));
        }
        String generation = birth.getYear() < 1970 ? "old" : birth.getYear() < 1990 ? "mid" : "young";
        String second = dice.of(list(base + generation + ".second"));
        return dice.percent(SINGLE_CHARACTER_PERCENT) ? second : dice.of(list(base + generation + ".first")) + second;
    }

    /** A firm's name of two rare characters; the like may exist by chance. */
    String brand(Dice dice) {
        return dice.of(list("brands.first")) + dice.of(list("brands.second"));
    }

    private List<String> list(String key) {
        return lists.computeIfAbsent(
                key, k -> List.of(Resources.required(words, k).split(" ")));
    }

    private Weighted<Choice> weighted(String key) {
        List<Choice> choices = Arrays.stream(Resources.required(words, key).split(","))
                .map(entry -> entry.split(" "))
                .map(parts -> new Choice(parts[0], Integer.parseInt(parts[1])))
                .toList();
        return new Weighted<>(choices, Choice::weight);
    }
}
