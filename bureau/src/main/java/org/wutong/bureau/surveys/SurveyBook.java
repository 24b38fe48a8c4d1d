package org.wutong.bureau.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** All surveys, read once from {@code policies/surveys/*.yaml}; a mistake in any of them keeps the program from starting. */
@Component
public class SurveyBook {
    private static final String DOCUMENTS = "policies/documents.yaml";

    private final List<Survey> surveys;
    private final Map<String, String> documents;

    SurveyBook() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        Problems problems = new Problems();
        Articles articles = Articles.read(source(files.getResource("classpath:" + DOCUMENTS)), problems);
        List<SourceFile> sources = new ArrayList<>();
        for (Resource file : Arrays.stream(files.getResources("classpath*:policies/surveys/*.yaml"))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList()) {
            sources.add(source(file));
        }
        surveys = read(sources, articles, problems);
        documents = articles.names();
    }

    /** @throws IllegalStateException with every mistake of every file at its place */
    static List<Survey> read(List<SourceFile> sources, Articles articles, Problems problems) {
        List<Survey> read = sources.stream()
                .flatMap(source -> new SurveyReader(source, articles, problems).read().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n")));
        }
        return read;
    }

    private static SourceFile source(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new SourceFile(
                    String.valueOf(file.getFilename()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public List<Survey> all() {
        return surveys;
    }

    /** How a document is called: by its number, without one by its title. */
    public String document(String key) {
        return documents.getOrDefault(key, key);
    }

    public List<Survey> about(About about) {
        return surveys.stream().filter(one -> one.about() == about).toList();
    }

    public Optional<Survey> find(String id) {
        return surveys.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
