package org.wutong.cli.policy;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wutong.conditions.Fact;
import org.wutong.rules.ClauseResult;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.vocabulary.Fen;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** DECISIONS of the file contract. The file appears whole under its name, or not at all. */
final class DecisionsFile implements Closeable {
    private final Path target;
    private final Path draft;
    private final BufferedWriter writer;
    private final JsonGenerator json;
    private boolean finished;

    DecisionsFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.draft = this.target.resolveSibling(
                "." + this.target.getFileName() + "." + ProcessHandle.current().pid());
        this.writer = Files.newBufferedWriter(draft);
        this.json = JsonFactory.builder()
                .rootValueSeparator("\n")
                .build()
                .createGenerator(ObjectWriteContext.empty(), writer);
    }

    void write(Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("subject", decision.row().subject());
        json.writeStringProperty("id", decision.row().id());
        json.writeStringProperty("rule", decision.rule().id());
        json.writeStringProperty("outcome", decision.outcome().word());
        range("amount", decision.amount());
        range("payable", decision.payable());
        json.writeArrayPropertyStart("clauses");
        for (ClauseResult clause : decision.clauses()) {
            json.writeStartObject();
            json.writeStringProperty("name", clause.line().name());
            json.writeStringProperty("result", clause.word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("missing");
        for (Fact fact : decision.missing()) {
            json.writeString(fact.name());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        decision.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void range(String name, FenRange range) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(Fen.toYuan(range.least()));
        json.writeNumber(Fen.toYuan(range.most()));
        json.writeEndArray();
    }

    /** Ends the last line and puts the finished file in its place. */
    void finish(boolean anyLine) throws IOException {
        json.flush();
        if (anyLine) {
            writer.write('\n');
        }
        finished = true;
        json.close();
        writer.close();
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            writer.close();
        }
        Files.deleteIfExists(draft);
    }
}
