package org.wutong.bureau.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** The kinds of records and the counting rules that travel with the program. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {
    private static final String FILE = "policies/counting.yaml";

    @Bean
    CountingBook countingBook() throws IOException {
        try (InputStream in = CountingConfiguration.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + FILE);
            }
            Problems problems = new Problems();
            CountingBook book = CountingBook.read(
                    new SourceFile(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)), problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(
                        problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
            }
            return book;
        }
    }
}
