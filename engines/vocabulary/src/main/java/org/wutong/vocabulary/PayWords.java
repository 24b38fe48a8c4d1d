package org.wutong.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words around the sums of a pay text, taken off one kind after the other; {@code sums} is what is left. */
record PayWords(String sums, Set<Period> periods, boolean negotiable, boolean boardAndLodging) {
    private static final Pattern NO_BOARD = Pattern.compile("不(?:包|管|提供|含)(?:吃住|食宿|吃|住)");
    private static final Pattern BOARD = Pattern.compile("(?:包|管|提供|含|免费)(?:吃住|食宿|吃[,、]?(?:包|管)住|住[,、]?(?:包|管)吃)");
    private static final Pattern HALF_BOARD = Pattern.compile("(?:包|管|含|免费)(?:吃|住|餐|工作餐|午餐)|有(?:餐补|房补)");
    private static final Pattern EXTRA = Pattern.compile("[·*x×/,]?1[2-9]薪|[五六]险[一两二]金|[五六]险|双休|单休");
    private static final Pattern LABEL = Pattern.compile("^(?:综合|基本)?(?:薪资|工资|薪酬|薪水|待遇|报酬)(?:待遇|范围|水平)?:?");
    private static final Pattern NEGOTIABLE = Pattern.compile("(?:可|待遇|薪资)?面[议谈]");
    private static final Pattern DASH = Pattern.compile("(?<=[\\d千万kw元])(?:[~〜∼‐‑‒–—―−至到]|to)+(?=\\d)");
    private static final Pattern CURRENCY = Pattern.compile("人民币|rmb|元|块钱|块|¥|￥");

    /** A period named beside the sum. */
    enum Period {
        MONTH(Pay.Unit.MONTH, "月薪:?|(?:/|每|一)+(?:人/)?个?月"),
        DAY(Pay.Unit.DAY, "日薪:?|(?:/|每|一)+(?:天|日|工日)"),
        HOUR(Pay.Unit.HOUR, "时薪:?|(?:/|每|一)+个?(?:小时|钟头|时|h)"),
        YEAR(Pay.Unit.MONTH, "年薪:?|(?:/|每|一)+年"),
        UNSAID(Pay.Unit.MONTH, "(?!)");

        private final Pay.Unit unit;
        private final Pattern words;

        Period(Pay.Unit unit, String words) {
            this.unit = unit;
            this.words = Pattern.compile(words);
        }

        Pay.Unit unit() {
            return unit;
        }
    }

    /** @param line half-width, small letters */
    static PayWords of(String line) {
        // A space between digits parts two numbers; joining them would invent a third.
        String text = line.replaceAll("(?<=\\d) (?=\\d)", "|").replace(" ", "");
        text = NO_BOARD.matcher(text).replaceAll("");
        boolean board = BOARD.matcher(text).find();
        text = BOARD.matcher(text).replaceAll("");
        text = HALF_BOARD.matcher(text).replaceAll("");
        text = EXTRA.matcher(text).replaceAll("");
        text = NEGOTIABLE.matcher(text).matches() ? text : LABEL.matcher(text).replaceFirst("");
        Set<Period> periods = EnumSet.noneOf(Period.class);
        for (Period period : Period.values()) {
            String without = period.words.matcher(text).replaceAll("");
            if (!without.equals(text)) {
                periods.add(period);
                text = without;
            }
        }
        text = DASH.matcher(text).replaceAll("-");
        text = CURRENCY.matcher(text).replaceAll("").replaceAll("[()、;。]|,$", "");
        boolean negotiable = NEGOTIABLE.matcher(text).matches();
        return new PayWords(text, periods, negotiable, board);
    }

    boolean contradictory() {
        return periods.size() > 1;
    }

    Period period() {
        return periods.isEmpty() ? Period.UNSAID : periods.iterator().next();
    }
}
