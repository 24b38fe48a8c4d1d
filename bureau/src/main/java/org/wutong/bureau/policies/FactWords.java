package org.wutong.bureau.policies;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Areas;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.rules.Cite;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Ruling;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/** Puts facts, sums, citations and notes into words of one language. */
@Component
public class FactWords {
    private static final String READING = "reading:";
    private static final String ASSUMED = "assumed:";

    private final Areas areas;
    private final MessageSource messages;

    FactWords(Areas areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    public String say(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }

    public String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** Parts of one list: 甲、乙. */
    public String list(List<String> parts, Locale locale) {
        return String.join(text("policies.join", locale), parts);
    }

    /** Parts that could be sentences: 甲；乙. */
    public String parts(List<String> parts, Locale locale) {
        return String.join(text("policies.part", locale), parts);
    }

    /** 38,650.00 元, 7 个月, 是, 浙江省绍兴市. */
    public String value(Fact fact, Object value, Locale locale) {
        return value(fact.type(), fact.unit(), value, locale);
    }

    /** The same for a narrow column: places are said as seen from home, 灵武市 or 浙江绍兴. */
    public String brief(Fact fact, Object value, String home, Locale locale) {
        return value instanceof RegionCode place && !place.equals(RegionCode.NATION)
                ? areas.brief(place.value(), home)
                : value(fact, value, locale);
    }

    /** A value in the form {@link FactType} names for memory, or a list of them. */
    public String value(FactType type, String unit, Object value, Locale locale) {
        if (value instanceof List<?> values) {
            return values.stream()
                    .map(one -> value(type, unit, one, locale))
                    .collect(Collectors.joining(text("policies.join", locale)));
        }
        return switch (type) {
            case BOOL -> text(((Boolean) value) ? "policies.yes" : "policies.no", locale);
            case MONEY -> text("policies.yuan", locale, money((Long) value));
            case REGION -> place((RegionCode) value, locale);
            case INT ->
                unit.isEmpty()
                        ? value.toString()
                        : known("policies.unit." + unit, value.toString(), locale, value.toString());
            case RATIO ->
                ((BigDecimal) value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case CHOICE, TEXT -> choice(value.toString(), locale);
            case DATE -> value.toString();
        };
    }

    /** A word of a closed list; one that nobody has put into words stays as it is. */
    public String choice(String word, Locale locale) {
        return known("policies.choice." + word, word, locale);
    }

    private String known(String key, String otherwise, Locale locale, Object... values) {
        return Objects.requireNonNullElse(messages.getMessage(key, values, otherwise, locale), otherwise);
    }

    public String place(RegionCode code, Locale locale) {
        return code.equals(RegionCode.NATION) ? text("policies.nation", locale) : areas.fullName(code);
    }

    /** Yuan with separators and two decimals. */
    public String money(long fen) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.CHINA);
        format.setMinimumFractionDigits(2);
        return format.format(new BigDecimal(Fen.toYuan(fen)));
    }

    /** One sum, a span, “from X” where the text has no upper end, or “by regulation” where it says nothing at all. */
    public String sum(long least, @Nullable Long most, Locale locale) {
        if (most == null) {
            return least == 0 ? text("policies.sum.open", locale) : text("policies.sum.from", locale, money(least));
        }
        return most == least ? money(least) : text("policies.sum.span", locale, money(least), money(most));
    }

    public String sum(Explained.Sum sum, Locale locale) {
        return sum(sum.least(), sum.most(), locale);
    }

    public String sum(FenRange range, Locale locale) {
        return sum(range.least(), range.isOpen() ? null : Long.valueOf(range.most()), locale);
    }

    /** The same with the word for yuan where there are figures. */
    public String yuan(long least, @Nullable Long most, Locale locale) {
        String sum = sum(least, most, locale);
        return most == null && least == 0 ? sum : text("policies.yuan", locale, sum);
    }

    public String yuan(Explained.Sum sum, Locale locale) {
        return yuan(sum.least(), sum.most(), locale);
    }

    public String yuan(FenRange range, Locale locale) {
        return yuan(range.least(), range.isOpen() ? null : Long.valueOf(range.most()), locale);
    }

    /** What may come to somebody at most; {@code isOpen} when some of it has no upper end. */
    public String upTo(long most, boolean isOpen, Locale locale) {
        return sum(most, isOpen ? null : Long.valueOf(most), locale);
    }

    /** Document and article: 《…方案》（六）. */
    public String cite(PolicyDocument document, Cite cite, Locale locale) {
        return text("policies.cite", locale, say(document.title(), locale), cite.article());
    }

    public String document(PolicyDocument document, Locale locale) {
        return text(
                "policies.document",
                locale,
                say(document.title(), locale),
                document.number().orElse(""),
                document.issued().toString());
    }

    /** A reading with its question, and who has settled it or may. */
    public String reading(Ruling ruling, Locale locale) {
        return ruling.settlement()
                .map(settlement -> text(
                        "policies.reading.settled",
                        locale,
                        say(ruling.question(), locale),
                        say(ruling.reading(), locale),
                        say(settlement.by(), locale),
                        settlement.on().toString(),
                        settlement.paper()))
                .orElseGet(() -> text(
                        "policies.reading.open",
                        locale,
                        say(ruling.question(), locale),
                        say(ruling.reading(), locale),
                        say(ruling.maySettle(), locale)));
    }

    /** What a note of a decision means to people; a reading is told with its question. */
    public String note(PolicySet set, String code, Locale locale) {
        if (code.startsWith(READING)) {
            return set.ruling(code.substring(READING.length()))
                    .map(ruling -> reading(ruling, locale))
                    .orElseGet(() -> text("policies.note.unknown", locale));
        }
        String words = set.noteLabel(code)
                .map(label -> say(label, locale))
                .orElseGet(() -> text("policies.note.unknown", locale));
        return code.startsWith(ASSUMED) ? text("policies.assumed", locale, words) : words;
    }
}
