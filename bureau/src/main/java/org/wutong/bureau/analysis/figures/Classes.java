package org.wutong.bureau.analysis.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Block;
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
    private final int day;

    Classes(AnalysisRules rules, Snapshot snapshot, Asked asked) {
        this.rules = rules;
        this.snapshot = snapshot;
        this.asked = asked;
        this.birthdays = asked.lastBirthdays(rules.pyramid());
        this.day = asked.day();
    }

    /**
     * Counts each class of some people by number; 0 is not known, or none.
     *
     * @param columns of the tally, one for each of them in order
     */
    void count(Dimension dimension, Block block, byte[] columns, Tally into) {
        Village village = block.village();
        switch (dimension) {
            case AGE -> {
                for (int i = 0; i < block.count(); i++) {
                    into.add(Asked.band(birthdays, village.born[block.who()[i]]) + 1, columns[i]);
                }
            }
            case EDUCATION -> count(village.education, block, columns, into);
            case CAPACITY -> count(village.capacity, block, columns, into);
            case HEALTH -> {
                for (int i = 0; i < block.count(); i++) {
                    into.add(village.health[block.who()[i]], columns[i]);
                }
            }
            case ACTIVITY -> {
                for (int i = 0; i < block.count(); i++) {
                    into.add(Activity.numberOf(village, block.who()[i], day) + 1, columns[i]);
                }
            }
            case TRANSFER -> count(village.transfer, block, columns, into);
            case LEVEL -> count(village.level, block, columns, into);
            case CATEGORY -> categories(block, columns, into);
            case SKILL -> skills(block, columns, into);
        }
    }

    private static void count(byte[] classes, Block block, byte[] columns, Tally into) {
        int[] who = block.who();
        for (int i = 0; i < block.count(); i++) {
            into.add(classes[who[i]], columns[i]);
        }
    }

    private void categories(Block block, byte[] columns, Tally into) {
        for (int i = 0; i < block.count(); i++) {
            int bits = block.village().categories(block.who()[i], day);
            if (bits == 0) {
                into.add(0, columns[i]);
            }
            for (int rest = bits; rest != 0; rest &= rest - 1) {
                into.add(Integer.numberOfTrailingZeros(rest) + 1, columns[i]);
            }
        }
    }

    private static void skills(Block block, byte[] columns, Tally into) {
        int[] at = block.village().skillAt;
        int[] skill = block.village().skill;
        for (int i = 0; i < block.count(); i++) {
            int person = block.who()[i];
            if (at[person] == at[person + 1]) {
                into.add(0, columns[i]);
            }
            for (int one = at[person]; one < at[person + 1]; one++) {
                into.add(skill[one], columns[i]);
            }
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
