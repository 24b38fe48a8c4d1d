package org.wutong.rules.files;

import java.time.LocalDate;
import java.util.Map;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SimulationReport;
import org.wutong.rules.SimulationReport.Comparison;
import org.wutong.rules.SimulationReport.Doubt;
import org.wutong.rules.SimulationReport.Moved;
import org.wutong.rules.SimulationReport.Side;
import org.wutong.vocabulary.Fen;
import tools.jackson.core.JsonGenerator;

/** REPORT of the file contract: what a draft would change. Spans are [least, most]; null stands for no upper end. */
public final class SimulationJson {
    private static final String REGIONS = "regions";

    private SimulationJson() {}

    /** Writes one report; the groupings named {@code regions} under that name, the others as categories. */
    public static void write(
            SimulationReport report, PolicySet before, PolicySet after, LocalDate asOf, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("as_of", asOf.toString());
        json.writeStringProperty("policy_set", before.hash());
        json.writeStringProperty("draft", after.hash());
        json.writeNumberProperty("subjects", report.subjects());
        json.writeObjectPropertyStart("total");
        comparison(report.total(), json);
        json.writeEndObject();
        json.writeObjectPropertyStart("doubt");
        doubt("before", report.doubtBefore(), json);
        doubt("after", report.doubtAfter(), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("rules");
        for (SimulationReport.OfRule one : report.rules()) {
            json.writeStartObject();
            json.writeStringProperty("rule", one.rule());
            comparison(one.comparison(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        groups(REGIONS, "region", report.groups().getOrDefault(REGIONS, Map.of()), json);
        json.writeArrayPropertyStart("categories");
        report.groups().forEach((name, groups) -> {
            if (!name.equals(REGIONS)) {
                groups.forEach((key, one) -> group("category", key, one, json));
            }
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void groups(String name, String key, Map<String, Comparison> groups, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        groups.forEach((group, one) -> group(key, group, one, json));
        json.writeEndArray();
    }

    private static void group(String key, String name, Comparison one, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(key, name);
        comparison(one, json);
        json.writeEndObject();
    }

    private static void comparison(Comparison one, JsonGenerator json) {
        side("before", one.before(), json);
        side("after", one.after(), json);
        moved("winners", one.winners(), json);
        moved("losers", one.losers(), json);
        json.writeNumberProperty("mixed", one.mixed());
    }

    private static void side(String name, Side side, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        people("people", side.peopleLeast(), side.peopleMost(), json);
        json.writeArrayPropertyStart("yuan");
        yuan(side.sum().least(), json);
        yuan(side.sum().most(), json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void moved(String name, Moved moved, JsonGenerator json) {
        people(name, moved.sure(), moved.all(), json);
    }

    private static void people(String name, long least, long most, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(least);
        json.writeNumber(most);
        json.writeEndArray();
    }

    private static void doubt(String name, Doubt doubt, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeName("missing_data");
        yuan(doubt.data(), json);
        json.writeName("vague_text");
        yuan(doubt.text(), json);
        json.writeEndObject();
    }

    private static void yuan(long fen, JsonGenerator json) {
        if (fen == FenRange.OPEN) {
            json.writeNull();
        } else {
            json.writeNumber(Fen.toYuan(fen));
        }
    }
}
