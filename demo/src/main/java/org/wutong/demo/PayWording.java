package org.wutong.demo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Pay;

/**
 * Pay as advertisements word it, in the shapes seen in real ones, with what it means.
 *
 * @param low fen for one unit; null when to be agreed
 * @param high fen for one unit; null also when open
 */
record PayWording(String text, @Nullable Long low, @Nullable Long high, Pay.@Nullable Unit unit) {
    private static final long FEN = 100;
    private static final int WORKING_DAYS = 26;
    private static final int WORKING_HOURS = 8;

    /** @param low yuan a month, whole hundreds */
    static PayWording of(long low, boolean casual, boolean boardLodging, Dice dice) {
        long high = Math.max(low + 500, low * dice.between(115, 155) / 100 / 100 * 100);
        int at = dice.below(100);
        if (casual && at < 70) {
            long day = Math.max(80, low / WORKING_DAYS / 10 * 10);
            return at < 45
                    ? one(day + "元/天", day, Pay.Unit.DAY)
                    : range(day, day + 40, day + "-" + (day + 40) + "元/天", Pay.Unit.DAY);
        }
        if (at < 4) {
            long hour = Math.max(14, low / WORKING_DAYS / WORKING_HOURS);
            return one(hour + "元/小时", hour, Pay.Unit.HOUR);
        }
        if (at < 11) {
            return new PayWording(dice.anyOf("面议", "薪资面议"), null, null, null);
        }
        if (at < 17) {
            return new PayWording(low + dice.anyOf("以上", "元以上"), low * FEN, null, Pay.Unit.MONTH);
        }
        if (at < 19) {
            return new PayWording(low + "-99999999", low * FEN, null, Pay.Unit.MONTH);
        }
        return monthly(low, high, at, boardLodging, dice);
    }

    private static PayWording monthly(long low, long high, int at, boolean boardLodging, Dice dice) {
        String text;
        if (boardLodging && at < 30) {
            text = "薪资" + scaled(low, 3) + "-" + scaled(high, 3) + "k包吃住";
        } else if (at < 55) {
            text = low + "-" + high;
        } else if (at < 70) {
            text = low + "-" + high + "元/月";
        } else if (at < 78) {
            text = scaled(low, 3) + "-" + scaled(high, 3) + dice.anyOf("K", "k", "k·12薪");
        } else if (at < 88) {
            text = scaled(low, 3) + "-" + scaled(high, 3) + "千/月";
        } else if (at < 94) {
            text = scaled(low, 4) + "-" + scaled(high, 4) + "万/月";
        } else if (low < 10_000 && high >= 10_000) {
            text = scaled(low, 3) + "千-" + scaled(high, 4) + "万";
        } else {
            text = scaled(low * 12, 4) + "-" + scaled(high * 12, 4) + "万/年";
        }
        return range(low, high, text, Pay.Unit.MONTH);
    }

    private static PayWording one(String text, long yuan, Pay.Unit unit) {
        return range(yuan, yuan, text, unit);
    }

    private static PayWording range(long low, long high, String text, Pay.Unit unit) {
        return new PayWording(text, low * FEN, high * FEN, unit);
    }

    private static String scaled(long yuan, int zeros) {
        return BigDecimal.valueOf(yuan, zeros).stripTrailingZeros().toPlainString();
    }
}
