package org.wutong.bureau.targets.bulletins;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.Target;

/** Numbers of an edited text that are none of the frozen figures: somebody typed them, so somebody should look again. */
@Component
class AlienNumbers {
    private static final Pattern NUMBER = Pattern.compile("((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(%|％|万)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final FigureWords words;
    private final Drafting drafting;

    AlienNumbers(FigureWords words, Drafting drafting) {
        this.words = words;
        this.drafting = drafting;
    }

    /** @param replaced number of the bulletin that this one replaces; empty for none */
    List<Alien> in(Bulletin bulletin, String replaced) {
        if (bulletin.withdraws()) {
            return List.of();
        }
        Set<BigDecimal> known = known(bulletin);
        read(replaced, known);
        Set<Alien> aliens = new LinkedHashSet<>();
        look("title", bulletin.title(), known, aliens);
        for (Section section : bulletin.sections()) {
            look(section.key(), section.heading() + "\n" + section.text(), known, aliens);
        }
        return new ArrayList<>(aliens);
    }

    private static void look(String section, String text, Set<BigDecimal> known, Set<Alien> aliens) {
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            BigDecimal number = number(found.group(1));
            boolean tens = "万".equals(found.group(2));
            if (!known.contains(number)
                    && !(tens && known.contains(number.multiply(TEN_THOUSAND).stripTrailingZeros()))) {
                aliens.add(new Alien(section, found.group().strip()));
            }
        }
    }

    /** Every figure as it may be written, and every number that the draft itself wrote: days, ranks, counts. */
    private Set<BigDecimal> known(Bulletin bulletin) {
        Set<BigDecimal> known = new LinkedHashSet<>();
        FrozenFigures figures = bulletin.figures();
        for (FrozenFigures.Item item : figures.items()) {
            add(known, item.unit(), item.actual());
            add(known, item.unit(), item.goal());
            addShare(known, item.rate());
            addShare(known, item.pace());
            read(item.indicator(), known);
            for (FrozenFigures.Line line : item.lines()) {
                known.add(number(Integer.toString(line.rank())));
                add(known, item.unit(), line.actual());
                add(known, item.unit(), line.goal());
                addShare(known, line.rate());
            }
        }
        for (FrozenFigures.Rank rank : figures.ranks()) {
            known.add(number(Integer.toString(rank.rank())));
            addShare(known, rank.score());
        }
        drafting.sections(figures, bulletin.period()).forEach(section -> read(section.text(), known));
        read(bulletin.period(), known);
        read(bulletin.reason(), known);
        read(bulletin.code(), known);
        return known;
    }

    private void add(Set<BigDecimal> known, Target.Unit unit, @Nullable Long value) {
        if (value != null) {
            known.add(plain(words.value(unit, value)));
        }
    }

    private void addShare(Set<BigDecimal> known, @Nullable Integer basisPoints) {
        if (basisPoints != null) {
            known.add(plain(words.share(basisPoints)));
        }
    }

    private static void read(String text, Set<BigDecimal> known) {
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            known.add(number(found.group(1)));
        }
    }

    private static BigDecimal number(String written) {
        return plain(new BigDecimal(written.replace(",", "")));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
