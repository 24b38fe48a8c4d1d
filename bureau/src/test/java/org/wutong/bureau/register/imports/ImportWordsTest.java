package org.wutong.bureau.register.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.Problem;

/** Every problem and refusal that code can note has its words. */
class ImportWordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern NOTED = Pattern.compile("(PROBLEM|STANDARD) \\+ \"([a-z-]+[a-z])\"");
    private static final Pattern PREFIX = Pattern.compile("PROBLEM = \"([a-z.]+)\"");
    private static final Pattern BORROWED = Pattern.compile("(?:import static [a-z.]+\\.|[ (])([A-Z]\\w+)\\.PROBLEM");
    private static final Pattern REFUSED = Pattern.compile("new SheetRefused\\(\\s*\"([a-z-]+)\"");

    private static final Map<String, Set<Problem>> READINGS = Map.of(
            "date-", Set.of(Problem.BAD_DATE, Problem.OUT_OF_RANGE, Problem.AMBIGUOUS, Problem.NOT_UNDERSTOOD),
            "identity-",
                    Set.of(
                            Problem.FLOAT,
                            Problem.BAD_CHARACTER,
                            Problem.TOO_SHORT,
                            Problem.TOO_LONG,
                            Problem.OLD_NUMBER,
                            Problem.BAD_AREA,
                            Problem.BAD_DATE,
                            Problem.FUTURE_DATE,
                            Problem.OUT_OF_RANGE,
                            Problem.BAD_CHECK_CHARACTER,
                            Problem.BAD_DISABILITY_CATEGORY,
                            Problem.BAD_DISABILITY_GRADE),
            "phone-",
                    Set.of(
                            Problem.FLOAT,
                            Problem.BAD_CHARACTER,
                            Problem.TOO_SHORT,
                            Problem.TOO_LONG,
                            Problem.NOT_UNDERSTOOD),
            "account-",
                    Set.of(
                            Problem.FLOAT,
                            Problem.BAD_CHARACTER,
                            Problem.TOO_SHORT,
                            Problem.TOO_LONG,
                            Problem.BAD_CHECK_CHARACTER));

    private final Properties known = new Properties();

    ImportWordsTest() throws IOException {
        try (Stream<Path> bundles = Files.list(MESSAGES)) {
            for (Path bundle : bundles.filter(path -> path.toString().endsWith("_zh_CN.properties"))
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    known.load(reader);
                }
            }
        }
    }

    private List<String> missing(String code) {
        return Stream.of(".title", ".expected", ".cure", ".cure.bare")
                .map(part -> code + part)
                .filter(key -> !known.containsKey(key))
                .toList();
    }

    private static List<Path> sources(String... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files =
                    Files.walk(SOURCES.resolve("org/wutong/bureau").resolve(folder))) {
                files.filter(path -> path.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    /** What {@code PROBLEM} stands for in a source: said there, or in a class of its package that it borrows it from. */
    private static String prefix(Path source, String text) throws IOException {
        Matcher said = PREFIX.matcher(text);
        if (said.find()) {
            return said.group(1);
        }
        Matcher borrowed = BORROWED.matcher(text);
        assertThat(borrowed.find()).as("where %s has PROBLEM from", source).isTrue();
        Path lender = source.resolveSibling(borrowed.group(1) + ".java");
        return prefix(lender, Files.readString(lender));
    }

    @Test
    void everyProblemOfARowHasTitleExpectationAndCure() throws IOException {
        List<String> missing = new ArrayList<>();
        int noted = 0;
        for (Path source : sources("people", "employment", "employers", "vacancies", "services", "register")) {
            String text = Files.readString(source);
            Matcher matcher = NOTED.matcher(text);
            while (matcher.find()) {
                noted++;
                missing.addAll(
                        missing((matcher.group(1).equals("STANDARD") ? SheetImportRow.STANDARD : prefix(source, text))
                                + matcher.group(2)));
            }
        }
        assertThat(noted).isGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyUnreadableTextHasTitleExpectationAndCure() {
        List<String> missing = new ArrayList<>();
        READINGS.forEach((prefix, problems) ->
                problems.forEach(problem -> missing.addAll(missing(SheetImportRow.STANDARD
                        + prefix
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', '-')))));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalOfAFileHasWordsAndCure() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : sources("register")) {
            String text = Files.readString(source);
            REFUSED.matcher(text).results().forEach(found -> codes.add(found.group(1)));
        }
        assertThat(codes).contains("has-password", "older-xls", "truncated", "missing-column");
        assertThat(codes)
                .allSatisfy(code -> assertThat(known)
                        .containsKeys(
                                "register.imports.refused." + code, "register.imports.refused." + code + ".cure"));
    }

    @Test
    void everyFieldOfALayoutIsClaimed() throws IOException {
        Set<String> labelled = new TreeSet<>();
        known.stringPropertyNames().stream()
                .filter(key -> key.contains(".import.field."))
                .forEach(key -> labelled.add(key.substring(key.lastIndexOf('.') + 1)));
        for (Layout layout : new Layouts().ofKind("roster")) {
            assertThat(layout.columns().stream().map(Layout.Column::field).filter(field -> !field.isEmpty()))
                    .as(layout.id())
                    .isSubsetOf(labelled);
        }
    }
}
