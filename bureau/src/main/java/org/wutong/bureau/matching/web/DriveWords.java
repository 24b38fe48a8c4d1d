package org.wutong.bureau.matching.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.DriveDraft;
import org.wutong.bureau.matching.drives.StoredPlan;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.matching.Priorities;
import org.wutong.matching.PriorityClass;
import org.wutong.matching.Wording;
import org.wutong.matching.plan.Certificate;
import org.wutong.matching.plan.Loss;

/** Words that the pages of drives share. Classes and clauses come from the policy; a certificate is told, never made. */
@Component
class DriveWords {
    private static final int POINTS = 100;
    private static final int FOUR_PLACES = 4;

    private final Priorities priorities;
    private final ReportingTree tree;
    private final MatchWords words;
    private final MessageSource messages;

    DriveWords(Priorities priorities, ReportingTree tree, MatchWords words, MessageSource messages) {
        this.priorities = priorities;
        this.tree = tree;
        this.words = words;
        this.messages = messages;
    }

    public MatchWords shared() {
        return words;
    }

    /** Every class that the policy puts first, in order. */
    public List<PriorityClass> classes() {
        return priorities.classes();
    }

    private Optional<Wording> wording(String id) {
        return priorities.classes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(PriorityClass::wording);
    }

    /** Name of a class; its id when the policy no longer has it. */
    public String ofClass(String id) {
        return wording(id).map(this::inLanguage).orElse(id);
    }

    public String inLanguage(Wording wording) {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? wording.en() : wording.zh();
    }

    /** The clause that puts a class first, and its document. */
    public String source(String id) {
        return wording(id).map(one -> one.clause() + " · " + one.source()).orElse("—");
    }

    /** Name of the class of this number in a drive; a dash for none. */
    public String rank(Drive drive, int rank) {
        List<String> chosen = priorities.classes().stream()
                .map(PriorityClass::id)
                .filter(drive.what().classes()::contains)
                .toList();
        return rank < 0 || rank >= chosen.size() ? "—" : ofClass(chosen.get(rank));
    }

    public String places(DriveDraft what) {
        return what.places().stream().map(tree::shortName).collect(Collectors.joining(say("drives.and")));
    }

    /** Hundredths of a point, as points. */
    public String points(@Nullable Long hundredths) {
        return hundredths == null
                ? "—"
                : String.format(Locale.ROOT, "%,d.%02d", hundredths / POINTS, Math.abs(hundredths % POINTS));
    }

    public String points(@Nullable Integer hundredths) {
        return hundredths == null ? "—" : points(Long.valueOf(hundredths));
    }

    /** From the least to the most; one figure where both are the same. */
    public String loss(@Nullable Loss loss) {
        return loss == null
                ? "—"
                : loss.least() == loss.most()
                        ? points(loss.least())
                        : points(loss.least()) + " – " + points(loss.most());
    }

    /** Millionths, as per cent. */
    public String percent(long perMillion) {
        return BigDecimal.valueOf(perMillion, FOUR_PLACES).stripTrailingZeros().toPlainString() + "%";
    }

    /** How near the best a plan is, in a sentence. */
    public String certificate(Certificate of) {
        return of.total() == of.bound()
                ? say("drives.certificate.exact", points(of.total()))
                : say(
                        "drives.certificate.near",
                        points(of.total()),
                        points(of.bound()),
                        percent(of.gapPerMillion()),
                        points(of.bound() - of.total()));
    }

    /** What a change gains or loses of the total. */
    public String difference(StoredPlan plan, StoredPlan parent) {
        long more = plan.certificate().total() - parent.certificate().total();
        return (more > 0 ? "+" : more < 0 ? "−" : "") + points(Math.abs(more));
    }

    /** A count, of which each tells what it leads to. */
    public String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    public String seconds(long millis) {
        return BigDecimal.valueOf(millis)
                .movePointLeft(3)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** What a vacancy is called, with the employer; its id where it is no longer on record. */
    public String vacancy(@Nullable Long id, Map<Long, org.wutong.bureau.vacancies.Vacancy> known) {
        if (id == null) {
            return "—";
        }
        org.wutong.bureau.vacancies.Vacancy vacancy = known.get(id);
        return vacancy == null ? Long.toString(id) : vacancy.title() + " · " + vacancy.employerName();
    }

    /** The same with its number, where several of one name stand together. */
    public String numbered(@Nullable Long id, Map<Long, org.wutong.bureau.vacancies.Vacancy> known) {
        org.wutong.bureau.vacancies.Vacancy vacancy = id == null ? null : known.get(id);
        return vacancy == null ? vacancy(id, known) : vacancy(id, known) + " " + vacancy.number();
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
