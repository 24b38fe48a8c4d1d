package org.wutong.cli.policy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.source.Problem;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.files.FactLine;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** FACTS of the file contract: one JSON object a line, UTF-8; empty lines are passed over. */
final class FactsFile {
    private static final int PROGRESS_EVERY = 50_000;
    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final FactLine reader;
    private final List<SubjectRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    FactsFile(Path path, FactDictionary dictionary) {
        this.path = path;
        this.reader = new FactLine(dictionary);
    }

    static void requireReadable(Path facts, CommandLine command) {
        if (!Files.isReadable(facts) || Files.isDirectory(facts)) {
            throw new ParameterException(command, facts + ": no such file, or it cannot be read");
        }
    }

    List<SubjectRow> rows() {
        return rows;
    }

    /** Every mistake, by place; rows count only when there are none. */
    List<Problem> problems() {
        return problems.stream().sorted().toList();
    }

    void read(IntConsumer progress) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 0;
            int next = in.read();
            while (next >= 0) {
                line.reset();
                for (; next >= 0 && next != '\n'; next = in.read()) {
                    line.write(next);
                }
                line(++number, line.toByteArray());
                if (number % PROGRESS_EVERY == 0) {
                    progress.accept(number);
                }
                next = next < 0 ? next : in.read();
            }
        }
    }

    private void line(int number, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String json = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (!json.isBlank()) {
                reader.read(json, (column, message) -> problem(number, column, message))
                        .ifPresent(rows::add);
            }
        } catch (CharacterCodingException e) {
            problem(number, 1, "the line is not UTF-8; save the file as UTF-8");
        }
    }

    private void problem(int line, int column, String message) {
        problems.add(new Problem(path.toString(), line, column, message, ""));
    }
}
