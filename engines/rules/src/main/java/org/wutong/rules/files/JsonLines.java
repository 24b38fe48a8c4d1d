package org.wutong.rules.files;

import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.ClauseResult;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.SubjectRow;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes rows and decisions, an object a line. Equal values give equal bytes. */
public final class JsonLines {
    private static final String NATION = "000000";

    private JsonLines() {}

    /** A generator that parts objects by line ends. */
    public static JsonGenerator generator(Writer writer) {
        return JsonFactory.builder()
                .rootValueSeparator("\n")
                .build()
                .createGenerator(ObjectWriteContext.empty(), writer);
    }

    static String line(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            content.accept(json);
        }
        return text.toString();
    }

    /** One row of DECISIONS. */
    public static void write(Decision decision, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("subject", decision.row().subject());
        json.writeStringProperty("id", decision.row().id());
        json.writeStringProperty("rule", decision.rule().id());
        json.writeStringProperty("outcome", decision.outcome().word());
        range("amount", decision.amount(), json);
        range("payable", decision.payable(), json);
        json.writeArrayPropertyStart("clauses");
        for (ClauseResult clause : decision.clauses()) {
            json.writeStartObject();
            json.writeStringProperty("name", clause.line().name());
            json.writeStringProperty("result", clause.word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("missing");
        decision.missing().forEach(fact -> json.writeString(fact.name()));
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        decision.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void range(String name, FenRange range, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(Fen.toYuan(range.least()));
        if (range.isOpen()) {
            json.writeNull();
        } else {
            json.writeNumber(Fen.toYuan(range.most()));
        }
        json.writeEndArray();
    }

    /** One row of FACTS: what is known, in the order of the dictionary. */
    public static void write(SubjectRow row, SubjectKind kind, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("subject", row.subject());
        json.writeStringProperty("id", row.id());
        if (row.household() != null) {
            json.writeStringProperty("household", row.household());
        }
        json.writeObjectPropertyStart("facts");
        for (Fact fact : kind.facts()) {
            Object value = row.facts().value(fact);
            if (value != null) {
                json.writeName(fact.name());
                value(fact, value, json);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(Fact fact, Object value, JsonGenerator json) {
        if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value instanceof Long number) {
            json.writeNumber(fact.type() == FactType.MONEY ? Fen.toYuan(number) : number.toString());
        } else if (value instanceof BigDecimal ratio) {
            json.writeNumber(ratio.toPlainString());
        } else if (value instanceof RegionCode place) {
            json.writeString(place.equals(RegionCode.NATION) ? NATION : place.value());
        } else {
            json.writeString(value.toString());
        }
    }
}
