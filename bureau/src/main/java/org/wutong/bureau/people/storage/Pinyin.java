package org.wutong.bureau.people.storage;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Syllables of names without tones. Surnames are read as surnames: 曾 is zeng, 单 is shan. */
final class Pinyin {
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("解", "xie"),
            Map.entry("查", "zha"),
            Map.entry("仇", "qiu"),
            Map.entry("朴", "piao"),
            Map.entry("翟", "zhai"),
            Map.entry("区", "ou"),
            Map.entry("缪", "miao"),
            Map.entry("盖", "ge"),
            Map.entry("召", "shao"),
            Map.entry("任", "ren"),
            Map.entry("华", "hua"),
            Map.entry("覃", "qin"),
            Map.entry("乐", "yue"),
            Map.entry("尉", "yu"),
            Map.entry("种", "chong"),
            Map.entry("折", "she"));

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();
    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Han-Latin; Latin-ASCII"));

    private Pinyin() {}

    /** One syllable a character; what is no Han character stands for itself in small letters. */
    static List<String> syllables(String name) {
        List<String> syllables = new ArrayList<>();
        name.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (syllables.isEmpty() && SURNAMES.containsKey(character)) {
                syllables.add(SURNAMES.get(character));
            } else if (Character.isLetterOrDigit(point)) {
                syllables.add(KNOWN.computeIfAbsent(
                        point, p -> LATIN.get().transliterate(character).strip().toLowerCase(Locale.ROOT)));
            }
        });
        return syllables;
    }
}
