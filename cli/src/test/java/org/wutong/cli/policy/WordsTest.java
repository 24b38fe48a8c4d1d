package org.wutong.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.wutong.rules.Frequency;
import org.wutong.rules.Outcome;

class WordsTest {
    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in = WordsTest.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(words("zh_CN").keySet()).isEqualTo(words("en").keySet());
    }

    @Test
    void hasAWordForEveryOutcomeAndFrequency() throws IOException {
        Properties words = words("zh_CN");
        for (Outcome outcome : Outcome.values()) {
            assertThat(words).containsKey("outcome." + outcome.word());
        }
        for (Frequency frequency : Frequency.values()) {
            assertThat(words).containsKey("frequency." + frequency.word());
        }
    }
}
