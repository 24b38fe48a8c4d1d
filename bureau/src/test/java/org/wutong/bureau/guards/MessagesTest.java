package org.wutong.bureau.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]+)[(}]");

    /** An action and its subject, as written in the call. */
    private static final Pattern AUDITED = Pattern.compile("\\.record\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(differences(MESSAGES)).isEmpty();
    }

    @Test
    void everyTextOfATemplateStandsInABundle() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles(MESSAGES, "_zh_CN.properties")) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher found = KEY.matcher(Files.readString(file));
                while (found.find()) {
                    if (!known.contains(found.group(1))) {
                        missing.add(TEMPLATES.relativize(file) + ": " + found.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyActionThatIsAuditedHasItsWords() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles(MESSAGES, "_zh_CN.properties")) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        Set<String> wanted = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = AUDITED.matcher(Files.readString(file));
                while (found.find()) {
                    wanted.add("offices.audit." + found.group(1));
                    wanted.add("offices.subject." + found.group(2));
                }
            }
        }
        assertThat(wanted).hasSizeGreaterThan(15);
        wanted.removeAll(known);
        assertThat(wanted).isEmpty();
    }

    @Test
    void findsAKeyThatOneLanguageLacks(@TempDir Path sick) throws IOException {
        Files.writeString(sick.resolve("desk_zh_CN.properties"), "desk.title=工作台\ndesk.more=更多\n");
        Files.writeString(sick.resolve("desk_en.properties"), "desk.title=Desk\n");
        assertThat(differences(sick)).containsExactly("desk: desk.more");
    }

    private static List<String> differences(Path folder) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path chinese : bundles(folder, "_zh_CN.properties")) {
            String name = chinese.getFileName().toString().replace("_zh_CN.properties", "");
            Path english = folder.resolve(name + "_en.properties");
            Set<String> here = new TreeSet<>(read(chinese).stringPropertyNames());
            Set<String> there =
                    Files.exists(english) ? new TreeSet<>(read(english).stringPropertyNames()) : Set.of();
            Set<String> all = new TreeSet<>(here);
            all.addAll(there);
            all.stream()
                    .filter(key -> !here.contains(key) || !there.contains(key))
                    .forEach(key -> differences.add(name + ": " + key));
        }
        return differences;
    }

    private static List<Path> bundles(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
