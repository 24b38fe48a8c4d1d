package org.wutong.cli.policy;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.rules.Cite;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicySet;
import org.wutong.vocabulary.Fen;

/** Words of one language for policies on a terminal. */
final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    Words(Language language) {
        this.locale = language.locale;
        this.bundle = ResourceBundle.getBundle(
                "org.wutong.cli.policy.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A language of the pages. */
    enum Language {
        zh(Locale.SIMPLIFIED_CHINESE),
        en(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), locale).format(values);
    }

    String say(Label label) {
        return locale.equals(Locale.ENGLISH) ? label.en() : label.zh();
    }

    String join(List<String> parts) {
        return String.join(bundle.getString("join"), parts);
    }

    String parts(List<String> parts) {
        return String.join(bundle.getString("part"), parts);
    }

    String sum(FenRange range) {
        if (range.isOpen()) {
            return say("sum.open", money(range.least()));
        }
        return range.isExact()
                ? say("sum.exact", money(range.least()))
                : say("sum.range", money(range.least()), money(range.most()));
    }

    String yuan(long fen) {
        return say("sum.exact", money(fen));
    }

    private static String money(long fen) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(Fen.toYuan(fen)));
    }

    String cite(PolicySet policies, Cite cite) {
        return say("cite", say(policies.document(cite).title()), cite.article());
    }

    /** A value in the form {@link FactType} names for memory, or a list of them. */
    String value(FactType type, String unit, @Nullable Object value) {
        if (value == null) {
            return say("value.unknown");
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> value(type, unit, one))
                    .collect(Collectors.joining(bundle.getString("join")));
        }
        return switch (type) {
            case BOOL -> say(value.equals(true) ? "value.yes" : "value.no");
            case MONEY -> yuan((Long) value);
            case INT -> say(bundle.containsKey("unit." + unit) ? "unit." + unit : "unit.other", value.toString());
            case RATIO ->
                new BigDecimal(value.toString())
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%";
            default -> value.toString();
        };
    }
}
