package org.wutong.bureau.people.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Vault;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Reads what people type to find somebody, word by word: a whole identity or phone number, the last four of either, part of a name,
 * its pinyin initials, or a village. All words must fit.
 */
@Component
public class SearchText {
    private static final int ENOUGH_PLACES = 20;

    private final Vault vault;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    SearchText(Vault vault, ReportingTree tree, BusinessDate businessDate) {
        this.vault = vault;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    /** What one word may mean; sets that are empty and values that are null do not apply. */
    public record Word(
            Set<String> tokens,
            byte @org.jspecify.annotations.Nullable [] tail,
            byte @org.jspecify.annotations.Nullable [] phoneTail,
            byte @org.jspecify.annotations.Nullable [] identity,
            byte @org.jspecify.annotations.Nullable [] phone,
            List<String> places) {}

    public List<Word> words(String typed) {
        List<Word> words = new ArrayList<>();
        for (String word : typed.strip().split("[\\s,，、]+")) {
            if (!word.isBlank()) {
                words.add(word(word));
            }
        }
        return words;
    }

    /** Adds a condition on {@code people.worker w} for each word. */
    void where(String typed, StringJoiner conditions, Map<String, Object> parameters) {
        int at = 0;
        for (Word word : words(typed)) {
            String p = "word" + at++;
            StringJoiner any = new StringJoiner(" or ", "(", ")").setEmptyValue("(false)");
            put(any, "w.id_digest = :" + p + "i", p + "i", word.identity(), parameters);
            put(any, "w.phone_digest = :" + p + "p", p + "p", word.phone(), parameters);
            put(any, "w.id_tail_digest = :" + p + "t", p + "t", word.tail(), parameters);
            put(any, "w.phone_tail_digest = :" + p + "q", p + "q", word.phoneTail(), parameters);
            int nth = 0;
            StringJoiner all = new StringJoiner(" and ");
            for (String token : word.tokens()) {
                String name = p + "n" + nth++;
                all.add("w.id in (select t.worker from people.worker_token t where t.token = :" + name + ")");
                parameters.put(name, token);
            }
            if (nth > 0) {
                any.add("(" + all + ")");
            }
            for (String place : word.places()) {
                String name = p + "v" + nth++;
                any.add("w.region >= :" + name + " and w.region < :" + name + "z");
                parameters.put(name, place);
                parameters.put(name + "z", place + "~");
            }
            conditions.add(any.toString());
        }
    }

    private static void put(
            StringJoiner any,
            String condition,
            String name,
            byte @org.jspecify.annotations.Nullable [] digest,
            Map<String, Object> parameters) {
        if (digest != null) {
            any.add(condition);
            parameters.put(name, digest);
        }
    }

    private Word word(String word) {
        var identity = word.length() >= 18
                ? IdentityNumber.check(word, businessDate.today()).value()
                : java.util.Optional.<IdentityNumber>empty();
        if (identity.isPresent()) {
            return new Word(
                    Set.of(),
                    null,
                    null,
                    vault.digest(Vault.Kind.IDENTITY, identity.get().person()),
                    null,
                    List.of());
        }
        if (word.matches("\\d{3}[\\dXx]")) {
            String four = word.toUpperCase(Locale.ROOT);
            return new Word(
                    Set.of(),
                    vault.digest(Vault.Kind.IDENTITY_TAIL, four),
                    vault.digest(Vault.Kind.PHONE_TAIL, four),
                    null,
                    null,
                    List.of());
        }
        if (word.matches("[\\d+()-]{7,}")) {
            byte[] phone = PhoneNumber.check(word)
                    .value()
                    .map(number -> vault.digest(Vault.Kind.PHONE, number.digits()))
                    .orElse(null);
            return new Word(Set.of(), null, null, null, phone, List.of());
        }
        return new Word(NameTokens.wanted(word), null, null, null, null, places(word));
    }

    private List<String> places(String word) {
        if (word.length() < 2) {
            return List.of();
        }
        return tree.all().stream()
                .filter(node -> node.level() == Level.VILLAGE || node.level() == Level.TOWNSHIP)
                .filter(node -> node.shortName().startsWith(word)
                        || tree.aliases(node.code()).contains(word))
                .map(Node::code)
                .limit(ENOUGH_PLACES)
                .toList();
    }
}
