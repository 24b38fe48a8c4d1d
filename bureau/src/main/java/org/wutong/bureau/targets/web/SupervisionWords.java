package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.supervision.About;
import org.wutong.bureau.targets.supervision.CaseTitles;
import org.wutong.bureau.targets.supervision.LagRule;
import org.wutong.bureau.targets.supervision.Level;
import org.wutong.bureau.targets.supervision.Reason;
import org.wutong.bureau.targets.supervision.SupervisionBook;
import org.wutong.bureau.targets.supervision.SupervisionCase;
import org.wutong.vocabulary.RegionCode;

/** Puts cases, places and figures of supervision in words. */
@Component
class SupervisionWords {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String OWN = "own";

    private final CaseTitles titles;
    private final TargetBook targets;
    private final SupervisionBook book;
    private final ReportingTree tree;
    private final Figures figures;
    private final MessageSource messages;

    SupervisionWords(
            CaseTitles titles,
            TargetBook targets,
            SupervisionBook book,
            ReportingTree tree,
            Figures figures,
            MessageSource messages) {
        this.titles = titles;
        this.targets = targets;
        this.book = book;
        this.tree = tree;
        this.figures = figures;
        this.messages = messages;
    }

    public String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    public String place(String code) {
        return tree.find(code)
                .map(node -> node.level() == RegionCode.Level.VILLAGE ? tree.path(code) : node.shortName())
                .orElse(code);
    }

    public String title(SupervisionCase one, Locale locale) {
        return titles.of(one, locale);
    }

    public String title(About about, String subject, Locale locale) {
        return titles.of(about, subject, subject, locale);
    }

    public Optional<Target> target(String id) {
        return targets.find(id);
    }

    /** A figure in the unit of its target; what is not recorded as a dash. */
    public String figure(About about, String subject, @Nullable Long value, Locale locale) {
        return about == About.TARGET
                ? targets.find(subject)
                        .map(target -> figures.withUnit(target.unit(), value, locale))
                        .orElse("—")
                : value == null ? "—" : String.format("%,d", value);
    }

    public String percent(@Nullable Integer basisPoints) {
        return figures.percent(basisPoints);
    }

    /** Basis points as percentage points, with one decimal. */
    public String points(@Nullable Integer basisPoints) {
        return basisPoints == null
                ? "—"
                : BigDecimal.valueOf(basisPoints, 2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    public String rank(@Nullable Integer rank, @Nullable Integer ranked) {
        return rank == null || ranked == null ? "—" : rank + " / " + ranked;
    }

    public String level(String id, Locale locale) {
        return book.level(id).name(locale);
    }

    public List<Level> levels() {
        return book.levels();
    }

    /** Which document asks for it, and what in it is the bureau's own. */
    public String because(Reason reason, LocalDate day, Locale locale) {
        LagRule.Why why = book.lagging(day).map(rule -> rule.why().get(reason)).orElse(null);
        if (why == null) {
            return "";
        }
        String words = locale.getLanguage().equals("en")
                ? why.because().en()
                : why.because().zh();
        return why.source().equals(OWN) ? words : why.source() + " · " + words;
    }

    /** From where on the rules of a day call it lagging. */
    public String limit(LagRule rule, Reason reason, Locale locale) {
        return switch (reason) {
            case BEHIND_PACE ->
                messages.getMessage("supervision.rules.BEHIND_PACE", new Object[] {points(rule.behindPace())}, locale);
            case LAST_RANKED ->
                messages.getMessage(
                        "supervision.rules.LAST_RANKED", new Object[] {rule.lastPlaces(), rule.leastRanked()}, locale);
            case REPORTS_LATE -> Integer.toString(rule.reportsLate());
            case TASKS_OVERDUE -> Integer.toString(rule.tasksOverdue());
        };
    }

    /** Points in hundredths. */
    public String hundredths(@Nullable Long points) {
        return points == null ? "—" : BigDecimal.valueOf(points, 2).toPlainString();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(HERE).format(MINUTES);
    }

    /** Places an officer may give something to: those one and two levels below, the own one too where asked. */
    List<Node> below(Officer me, boolean own) {
        String edit = me.editScope();
        if (edit == null) {
            return List.of();
        }
        return tree.under(edit).stream()
                .filter(node -> node.level() != RegionCode.Level.VILLAGE)
                .filter(node -> own || !node.code().equals(edit))
                .toList();
    }

    List<Node> seen(Officer me) {
        return tree.under(me.viewScope()).stream()
                .filter(node -> node.level() != RegionCode.Level.VILLAGE)
                .toList();
    }
}
