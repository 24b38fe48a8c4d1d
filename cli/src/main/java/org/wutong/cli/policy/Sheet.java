package org.wutong.cli.policy;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.Fact;
import org.wutong.rules.Decision;
import org.wutong.rules.Explanation;
import org.wutong.rules.Outcome;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Ruling;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.Totals;

/** One subject's sheet as text: what is owed, line by line why, and which paper would settle what is not known. */
final class Sheet {
    private static final int HASH_SHOWN = 12;

    private final PolicySet policies;
    private final Words words;
    private final PrintWriter out;

    Sheet(PolicySet policies, Words words, PrintWriter out) {
        this.policies = policies;
        this.words = words;
        this.out = out;
    }

    void print(SubjectRow row, LocalDate asOf, List<Explanation> explanations) {
        String kind = policies.dictionary()
                .kind(row.subject())
                .map(one -> words.say(one.label()))
                .orElse(row.subject());
        out.println(words.say("sheet.title"));
        out.println(words.say(
                "sheet.about", kind, row.id(), asOf.toString(), policies.hash().substring(0, HASH_SHOWN)));
        if (explanations.isEmpty()) {
            out.println(words.say("sheet.nothing"));
            return;
        }
        int number = 1;
        for (Outcome outcome : List.of(Outcome.ELIGIBLE, Outcome.UNKNOWN, Outcome.INELIGIBLE)) {
            for (Explanation one : explanations) {
                if (one.decision().outcome() == outcome) {
                    out.println();
                    rule(number++, one);
                }
            }
        }
        out.println();
        List<Decision> decisions =
                explanations.stream().map(Explanation::decision).toList();
        out.println(words.say("sheet.total", words.sum(Totals.ofSubject(policies, decisions))));
    }

    private void rule(int number, Explanation one) {
        Decision decision = one.decision();
        boolean owed = decision.outcome() != Outcome.INELIGIBLE;
        String sum = decision.amount().equals(decision.payable())
                ? words.sum(decision.payable())
                : words.say("sum.before", words.sum(decision.payable()), words.sum(decision.amount()));
        out.println(number + ". " + words.say(decision.rule().title()) + "  "
                + decision.rule().id() + "  ["
                + words.say("outcome." + decision.outcome().word()) + "]" + (owed ? "  " + sum : ""));
        detail("sheet.cite", words.cite(policies, decision.rule().cite()));
        decision.rule().payee().ifPresent(payee -> detail("sheet.payee", words.say(payee)));
        decision.rule().fund().ifPresent(fund -> detail("sheet.fund", words.say(fund)));
        one.lines().forEach(this::line);
        one.figures()
                .forEach(figure -> detail(
                        "sheet.figures",
                        words.say(figure.label()) + " " + words.value(figure.type(), "", figure.value()) + " "
                                + words.cite(policies, figure.cite())));
        one.steps()
                .forEach(step -> step.label()
                        .ifPresent(label -> detail("sheet.step", words.say(label) + " " + words.sum(step.amount()))));
        if (owed) {
            one.cap().filter(Explanation.Cap::binds).ifPresent(this::cap);
            one.missing().forEach(this::missing);
            one.standings().forEach(this::standing);
            one.readings().forEach(this::reading);
            one.notes().forEach(note -> detail("sheet.notes", words.say(note.label())));
        }
    }

    private void line(Explanation.Line line) {
        List<String> used = line.facts().stream()
                .map(one -> words.say(one.fact().label()) + " "
                        + words.value(one.fact().type(), one.fact().unit(), one.value()))
                .toList();
        out.println("   [" + words.say("line." + line.result().word()) + "] "
                + words.say(line.result().line().label())
                + (used.isEmpty() ? "" : words.say("colon") + words.parts(used)));
    }

    private void cap(Explanation.Cap cap) {
        List<String> shares = new ArrayList<>();
        cap.shares().forEach(share -> shares.add(share.id() + " " + words.sum(share.payable())));
        out.println("   "
                + words.say("sheet.cap", words.yuan(cap.fen()), words.cite(policies, cap.cite()), words.join(shares)));
    }

    private void missing(Fact fact) {
        detail("sheet.missing", words.say("sheet.paper", words.say(fact.label()), words.say(fact.paper())));
    }

    private void standing(Explanation.Standing standing) {
        String key = "sheet.standing." + standing.mode()
                + (standing.mode() == org.wutong.rules.Stacking.Mode.DIRECTED ? "." + standing.isExcluding() : "");
        detail("sheet.notes", words.say(key, standing.other().rule().id()));
    }

    private void reading(Ruling ruling) {
        Optional<String> settled = ruling.settlement().map(settlement -> words.say(settlement.by()));
        detail(
                "sheet.readings",
                words.say(
                        ruling.settled() ? "sheet.reading.settled" : "sheet.reading.open",
                        words.say(ruling.question()),
                        words.say(ruling.reading()),
                        settled.orElse(words.say(ruling.maySettle()))));
    }

    private void detail(String key, String text) {
        out.println("   " + words.say(key) + words.say("colon") + text);
    }
}
