package org.wutong.rules.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.FactDictionary;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.Ledger;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.Watch;
import org.wutong.vocabulary.Fen;

/**
 * Decisions about one subject with everything they hang on: the day, the policy set by its hash, the engine, the facts of all who share
 * sums with it, and what had been paid. Replayed years later under the same policy set it gives the same bytes.
 *
 * <p>As text, lines of JSON: a header, the rows in the form of FACTS, payments made before, the decisions in the form of DECISIONS.
 *
 * @param header who, when, under which law
 * @param rows those decided together, the subject among them
 * @param paid payments known at the time
 * @param decisions about the subject, as written
 */
public record Frozen(Header header, List<SubjectRow> rows, List<Paid> paid, List<String> decisions) {
    /** Changes whenever the engine would decide the same facts under the same law otherwise. */
    public static final String ENGINE = "2";

    /**
     * What a frozen decision is about.
     *
     * @param engine version of the engine that decided
     * @param policies hash of the policy set
     * @param about id of the subject among the rows
     */
    public record Header(String engine, String policies, LocalDate asOf, String about) {}

    /** One payment made before, to one of the rows, see {@link Rule#account()}. */
    public record Paid(String id, String account, Ledger.Payment payment) {}

    /** Decides and freezes. */
    public static Frozen of(PolicySet policies, List<SubjectRow> rows, String about, LocalDate asOf, Ledger ledger) {
        return again(
                policies, new Header(ENGINE, policies.hash(), asOf, about), rows, payments(policies, rows, ledger));
    }

    private static Frozen again(PolicySet policies, Header header, List<SubjectRow> rows, List<Paid> paid) {
        Ledger ledger = (row, account) -> paid.stream()
                .filter(one -> one.id().equals(row.id()) && one.account().equals(account))
                .map(Paid::payment)
                .toList();
        List<String> decisions = Evaluator.evaluate(policies, rows, header.asOf(), ledger, Watch.NOBODY).stream()
                .filter(decision -> decision.row().id().equals(header.about()))
                .map(Frozen::line)
                .toList();
        return new Frozen(header, List.copyOf(rows), paid, decisions);
    }

    private static String line(Decision decision) {
        return JsonLines.line(json -> JsonLines.write(decision, json));
    }

    private static List<Paid> payments(PolicySet policies, List<SubjectRow> rows, Ledger ledger) {
        List<String> accounts =
                policies.rules().stream().map(Rule::account).distinct().sorted().toList();
        List<Paid> paid = new ArrayList<>();
        for (SubjectRow row : rows) {
            for (String account : accounts) {
                ledger.paid(row, account).forEach(payment -> paid.add(new Paid(row.id(), account, payment)));
            }
        }
        return List.copyOf(paid);
    }

    /** The record to keep. */
    public String text(FactDictionary dictionary) {
        StringBuilder text = new StringBuilder(JsonLines.line(json -> {
            json.writeStartObject();
            json.writeNumberProperty("frozen", 1);
            json.writeStringProperty("engine", header.engine());
            json.writeStringProperty("policies", header.policies());
            json.writeStringProperty("as_of", header.asOf().toString());
            json.writeStringProperty("about", header.about());
            json.writeEndObject();
        }));
        for (SubjectRow row : rows) {
            text.append('\n')
                    .append(JsonLines.line(json ->
                            JsonLines.write(row, dictionary.kind(row.subject()).orElseThrow(), json)));
        }
        for (Paid one : paid) {
            text.append('\n').append(JsonLines.line(json -> {
                json.writeStartObject();
                json.writeStringProperty("paid", one.id());
                json.writeStringProperty("account", one.account());
                json.writeStringProperty("on", one.payment().on().toString());
                json.writeStringProperty("yuan", Fen.toYuan(one.payment().fen()));
                json.writeEndObject();
            }));
        }
        decisions.forEach(decision -> text.append('\n').append(decision));
        return text.append('\n').toString();
    }

    /** The hash of the policy set a record needs to be replayed, read without anything else. */
    public static Optional<String> policiesOf(String text) {
        return Optional.ofNullable(
                FrozenReader.plain(text.lines().findFirst().orElse("")).get("policies"));
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException when it is none; the message names the line
     */
    public static Frozen read(String text, FactDictionary dictionary) {
        return new FrozenReader(dictionary).read(text);
    }

    /**
     * Decides again from the record's own facts, day and payments.
     *
     * @param policies the set with the record's hash
     * @return equal to this one, to the byte of its text, unless engine or law are not what they were
     */
    public Frozen replay(PolicySet policies) {
        return again(policies, new Header(ENGINE, policies.hash(), header.asOf(), header.about()), rows, paid);
    }
}
