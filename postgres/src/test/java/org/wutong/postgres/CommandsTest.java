package org.wutong.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void pullsCauseOutOfLongOutput() {
        String printed = """
                creating subdirectories ... ok
                12:00 [7] FATAL:  could not extend file "base/1/2838": No space left on device
                12:00 [7] HINT:  Check free disk space.
                12:00 [7] STATEMENT:  CREATE VIEW pg_stats
                initdb: removing data directory
                """;

        assertThat(Commands.complaint(printed))
                .isEqualTo("12:00 [7] FATAL:  could not extend file \"base/1/2838\": No space left on device\n"
                        + "12:00 [7] HINT:  Check free disk space.");
    }

    @Test
    void keepsLastLinesOfOutputThatNamesNoCause() {
        assertThat(Commands.complaint("1\n2\n3\n4\n5\n6")).isEqualTo("2\n3\n4\n5\n6");
    }
}
