package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.conditions.source.SourceFile;

class ForecastBookTest {
    private static final String REST = "\n  source: own\n  because: {zh: 自定, en: own}\n";

    private static ForecastBook read(String days) {
        return ForecastBook.read(new SourceFile("forecast.yaml", "recent_pace:\n  days: " + days + REST));
    }

    @Test
    void takesTheDaysFromTheFile() {
        assertThat(read("45").recentDays()).isEqualTo(45);
    }

    @Test
    void theFileThatTravelsWithTheProgramIsSound() throws IOException {
        assertThat(new ForecastBook().recentDays()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "400", "many", "1.5"})
    void refusesDaysThatAreNoneAndNamesThePlace(String days) {
        assertThatThrownBy(() -> read(days))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forecast.yaml:2");
    }

    @Test
    void refusesAFileWithoutARecentPace() {
        assertThatThrownBy(() -> ForecastBook.read(new SourceFile("forecast.yaml", "{}\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("recent_pace");
    }
}
