package org.wutong.bureau.employment.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.employment.Spell;
import org.wutong.vocabulary.Fen;

/** The form of one spell: what was typed, and what is wrong with it. */
public final class SpellForm {
    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private @Nullable String whole;

    private SpellForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static SpellForm blank() {
        return new SpellForm(new LinkedHashMap<>(Map.of("main", "true")));
    }

    static SpellForm typed(Map<String, String> parameters) {
        return new SpellForm(new LinkedHashMap<>(parameters));
    }

    /** What a job says, to go on from a day. */
    static SpellForm goingOn(Spell spell, LocalDate day) {
        SpellForm form = of(spell);
        form.put("from", day);
        return form;
    }

    static SpellForm of(Spell spell) {
        SpellForm form = blank();
        form.put("from", spell.fromDate());
        form.put("to", spell.toDate());
        form.put("employer", spell.employerName());
        form.put("place", spell.workRegion());
        form.put("title", spell.occupationTitle());
        form.put("industry", spell.industry());
        form.put("main", spell.main());
        form.put("public-post", spell.publicPost());
        form.put("self-employed", spell.selfEmployed());
        form.put("contract", spell.contractSigned());
        form.put("contract-months", spell.contractMonths());
        form.put("insurance", spell.socialInsurance());
        form.put("organised", spell.organised());
        form.put("organiser", spell.organiser());
        form.put("channel", spell.channel());
        form.put("contract-kind", spell.contractKind());
        form.put("contract-from", spell.contractFrom());
        form.put("contract-until", spell.contractUntil());
        form.put("leave-reason", spell.leaveReason());
        form.put("wage", spell.monthlyWageFen() == null ? null : Fen.toYuan(spell.monthlyWageFen()));
        form.put("transport", spell.transportCostFen() == null ? null : Fen.toYuan(spell.transportCostFen()));
        return form;
    }

    SpellForm with(String name, Object value) {
        put(name, value);
        return this;
    }

    private void put(String name, @Nullable Object value) {
        typed.put(name, value == null ? "" : value.toString());
    }

    public String value(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public @Nullable String problem(String name) {
        return problems.get(name);
    }

    /** Message key of what is wrong with the whole. */
    public @Nullable String whole() {
        return whole;
    }

    public boolean fine() {
        return problems.isEmpty() && whole == null;
    }

    void refuse(String name, String message) {
        problems.putIfAbsent(name, message);
    }

    void refuseAll(String key) {
        this.whole = key;
    }
}
