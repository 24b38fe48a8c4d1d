package org.wutong.bureau.analysis.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.analysis.roster.Village;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.spells.TransferScope;

/** The classes of a dimension: of whom they are, what they are called, and what narrows the roster to them. */
final class Classes {
    private static final String UNKNOWN = "analysis.unknown";

    private final AnalysisRules rules;
    private final Snapshot snapshot;
    private final Asked asked;
    private final int[] birthdays;

    Classes(AnalysisRules rules, Snapshot snapshot, Asked asked) {
        this.rules = rules;
        this.snapshot = snapshot;
        this.asked = asked;
        this.birthdays = asked.lastBirthdays(rules.pyramid());
    }

    /** Tells each class of one person by number; 0 is not known, or none. */
    void of(Dimension dimension, Village village, int person, IntConsumer told) {
        switch (dimension) {
            case AGE -> told.accept(Asked.band(rules.pyramid(), birthdays, village.born[person]) + 1);
            case EDUCATION -> told.accept(village.education[person]);
            case CAPACITY -> told.accept(village.capacity[person]);
            case HEALTH -> told.accept(village.health[person]);
            case ACTIVITY ->
                told.accept(Activity.of(village, person, asked.day()).ordinal() + 1);
            case TRANSFER -> told.accept(village.transfer[person]);
            case LEVEL -> told.accept(village.level[person]);
            case CATEGORY -> bits(village.categories(person, asked.day()), told);
            case SKILL -> village.skills(person, told);
        }
    }

    private static void bits(int bits, IntConsumer told) {
        if (bits == 0) {
            told.accept(0);
        }
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            told.accept(Integer.numberOfTrailingZeros(rest) + 1);
        }
    }

    /** Numbers of the classes in the order they are told; those not known last. */
    List<Integer> order(Dimension dimension, Tally tally) {
        List<Integer> order = new ArrayList<>();
        if (dimension == Dimension.HEALTH || dimension == Dimension.SKILL) {
            IntUnaryOperator most = number -> -Math.toIntExact(tally.sum(number));
            IntStream.range(1, Math.min(tally.classes(), snapshot.words()))
                    .filter(number -> tally.sum(number) > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(most::applyAsInt).thenComparing(snapshot::word))
                    .forEach(order::add);
        } else {
            IntStream.rangeClosed(1, size(dimension)).forEach(order::add);
            if (dimension == Dimension.TRANSFER) {
                order.add(order.remove(0));
            }
        }
        if (dimension != Dimension.ACTIVITY) {
            order.add(0);
        }
        return order;
    }

    private int size(Dimension dimension) {
        return switch (dimension) {
            case AGE -> rules.pyramid().size();
            case EDUCATION -> Education.values().length;
            case CAPACITY -> LabourCapacity.values().length;
            case ACTIVITY -> Activity.values().length;
            case TRANSFER -> TransferScope.values().length + 1;
            case CATEGORY -> CategoryKind.values().length;
            case LEVEL -> rules.skillLevels().size();
            case HEALTH, SKILL -> 0;
        };
    }

    Head head(Dimension dimension, int number) {
        if (number == 0) {
            return none(dimension);
        }
        int i = number - 1;
        return switch (dimension) {
            case AGE -> age(rules.pyramid().get(i));
            case EDUCATION -> constant("people.education.", "education", Education.values()[i]);
            case CAPACITY -> constant("people.labour-capacity.", "capacity", LabourCapacity.values()[i]);
            case HEALTH -> new Head(snapshot.word(number), "health=" + coded(snapshot.word(number)));
            case ACTIVITY -> {
                Activity activity = Activity.values()[i];
                yield new Head(
                        "analysis.activity." + activity, "activity=" + activity.word(), activity == Activity.UNKNOWN);
            }
            case TRANSFER ->
                i == 0
                        ? new Head("analysis.transfer.UNKNOWN", "transfer=unclear", true)
                        : constant("analysis.transfer.", "transfer", TransferScope.values()[i - 1]);
            case CATEGORY -> constant("people.category.", "category", CategoryKind.values()[i]);
            case LEVEL ->
                new Head("analysis.level." + rules.skillLevels().get(i).key(), "");
            case SKILL -> new Head(snapshot.word(number), "skill=" + coded(snapshot.word(number)));
        };
    }

    private Head none(Dimension dimension) {
        return switch (dimension) {
            case AGE, EDUCATION, CAPACITY -> new Head(UNKNOWN, "unknown=" + dimension.key(), true);
            case SKILL -> new Head("analysis.none.skill", "unknown=skill", true);
            case HEALTH -> new Head(UNKNOWN, "health=unknown", true);
            case LEVEL -> new Head("analysis.none.level", "", true);
            case TRANSFER -> new Head("analysis.transfer.NONE", "");
            case CATEGORY -> new Head("analysis.none.category", "");
            case ACTIVITY -> new Head(UNKNOWN, "", true);
        };
    }

    /** Within the band that the page is narrowed to, if it is. */
    private Head age(Band band) {
        Band within = asked.age();
        long from = within == null ? band.from() : Math.max(band.from(), within.from());
        Long to = band.to();
        if (within != null && within.to() != null) {
            to = to == null ? within.to() : Long.valueOf(Math.min(to, within.to()));
        }
        return new Head(Bands.years(band), "age-from=" + from + (to == null ? "" : "&age-to=" + to));
    }

    private static Head constant(String key, String parameter, Enum<?> constant) {
        return new Head(
                key + constant.name(),
                parameter + "=" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String coded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
