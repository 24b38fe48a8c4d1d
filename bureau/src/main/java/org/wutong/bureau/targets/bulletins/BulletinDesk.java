package org.wutong.bureau.targets.bulletins;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.targets.storage.BulletinRows;
import org.wutong.bureau.targets.storage.GoodCaseRows;
import org.wutong.vocabulary.RegionCode.Level;

/** Writes bulletins: draws them up from the figures of a day, keeps what is edited, hands them in. */
@Component
public class BulletinDesk {
    private static final int MOST_CASES = 200;
    private static final String DRAFT = "bulletin-draft";

    private final BulletinRows rows;
    private final GoodCaseRows cases;
    private final BulletinRights rights;
    private final BulletinRules rules;
    private final Freezing freezing;
    private final Drafting drafting;
    private final Wording wording;
    private final AlienNumbers aliens;
    private final PaperFonts fonts;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Audit audit;

    BulletinDesk(
            BulletinRows rows,
            GoodCaseRows cases,
            BulletinRights rights,
            BulletinRules rules,
            Freezing freezing,
            Drafting drafting,
            Wording wording,
            AlienNumbers aliens,
            PaperFonts fonts,
            ReportingTree tree,
            BusinessDate businessDate,
            Audit audit) {
        this.rows = rows;
        this.cases = cases;
        this.rights = rights;
        this.rules = rules;
        this.freezing = freezing;
        this.drafting = drafting;
        this.wording = wording;
        this.aliens = aliens;
        this.fonts = fonts;
        this.tree = tree;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /**
     * What somebody should look at again before handing it in.
     *
     * @param aliens numbers that are no frozen figures
     * @param lacking letters that the pdf has no picture of
     */
    public record Doubts(List<Alien> aliens, String lacking) {
        public boolean none() {
            return aliens.isEmpty() && lacking.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public KeysetPage<Bulletin> page(BulletinRows.Wanted wanted, @Nullable String cursor, int size) {
        return rows.page(wanted, cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Bulletin> all(BulletinRows.Wanted wanted, int most) {
        return rows.all(wanted, most);
    }

    @Transactional(readOnly = true)
    public Map<BulletinState, Long> counts() {
        return rows.counts();
    }

    @Transactional(readOnly = true)
    public Optional<Bulletin> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Bulletin> replacing(long id) {
        return rows.replacing(id);
    }

    @Transactional(readOnly = true)
    public Doubts doubts(Bulletin bulletin) {
        Long replaces = bulletin.replaces();
        String replaced = replaces == null
                ? ""
                : rows.find(replaces).map(Bulletin::number).orElse("");
        StringBuilder text = new StringBuilder(
                bulletin.title() + bulletin.issuer() + bulletin.code() + bulletin.recipients() + bulletin.copies());
        bulletin.sections().forEach(section -> text.append(section.heading()).append(section.text()));
        bulletin.figures().items().forEach(item -> item.lines().forEach(line -> text.append(line.name())));
        return new Doubts(aliens.in(bulletin, replaced), fonts.lacking(text.toString()));
    }

    /**
     * Draws one up from the standings as of the end of a day.
     *
     * @throws BulletinRefused where the kind is not known, the day is yet to come or nothing is to be reached there then
     */
    @Transactional
    public long draft(Officer me, String kindId, Node place, LocalDate day) {
        BulletinRules.Kind kind =
                rules.kind(kindId).orElseThrow(() -> new BulletinRefused("targets.bulletins.refused.kind", kindId));
        LocalDate today = businessDate.today();
        if (day.isAfter(today)) {
            throw new BulletinRefused("targets.bulletins.refused.day", day.toString(), today.toString());
        }
        FrozenFigures figures = freezing.of(place, day);
        if (figures.items().isEmpty()) {
            throw new BulletinRefused("targets.bulletins.refused.no-targets", place.shortName(), day.toString());
        }
        String period = wording.period(kind.period(), day);
        Optional<Bulletin> last = rows.last(place.code());
        String recipients = wording.text(place.level() == Level.CITY ? "recipients_city" : "recipients");
        BulletinRows.Words words = new BulletinRows.Words(
                Wording.fill(kind.title(), Map.of("place", place.name(), "period", period)),
                last.map(Bulletin::issuer).orElse(me.office()),
                last.map(Bulletin::code).orElseGet(() -> wording.say("code", Map.of("place", place.shortName()))),
                last.map(Bulletin::recipients).orElse(recipients),
                last.map(Bulletin::copies).orElse(""),
                drafting.sections(figures, period));
        return add(kindId, period, words, figures, null, null, "");
    }

    /**
     * Draws up the one that corrects or withdraws another: a bulletin of its own, which is edited, signed and numbered like any.
     *
     * @param as {@code CORRECTED}, with the figures of the same day as they are counted now, or {@code WITHDRAWN}
     */
    @Transactional
    public long replace(Bulletin old, BulletinState as, String reason) {
        if (old.state() != BulletinState.SENT) {
            throw new BulletinRefused("targets.bulletins.refused.not-sent");
        }
        if (reason.isBlank()) {
            throw new BulletinRefused("targets.bulletins.refused.reason");
        }
        rows.replacing(old.id()).ifPresent(other -> {
            throw new BulletinRefused("targets.bulletins.refused.replaced", other.titleInOneLine());
        });
        boolean withdraws = as == BulletinState.WITHDRAWN;
        Node place = tree.find(old.region()).orElseThrow();
        FrozenFigures figures = withdraws ? old.figures() : freezing.of(place, old.day());
        String said = reason.strip();
        BulletinRows.Words words = new BulletinRows.Words(
                withdraws
                        ? wording.say("withdrawal.title", Map.of("number", String.valueOf(old.number())))
                        : old.title(),
                old.issuer(),
                old.code(),
                old.recipients(),
                old.copies(),
                withdraws
                        ? drafting.withdrawal(old, said)
                        : drafting.correction(drafting.sections(figures, old.period()), old, said));
        return add(old.kind(), old.period(), words, figures, old.id(), as, said);
    }

    private long add(
            String kind,
            String period,
            BulletinRows.Words words,
            FrozenFigures figures,
            @Nullable Long replaces,
            @Nullable BulletinState as,
            String reason) {
        String frozen = figures.written();
        String digest = BulletinFiles.digest(frozen.getBytes(StandardCharsets.UTF_8));
        long id = rows.add(
                new BulletinRows.New(
                        figures.place(), kind, period, figures.day(), words, frozen, digest, replaces, as, reason),
                Acting.now());
        audit.record(
                DRAFT,
                "bulletin",
                Long.toString(id),
                figures.place(),
                reason.isEmpty() ? null : reason,
                kind + " " + figures.day());
        return id;
    }

    @Transactional(readOnly = true)
    public List<GoodCase> caseChoice(Bulletin bulletin) {
        return cases.choice(bulletin.region(), bulletin.id(), MOST_CASES);
    }

    /**
     * Keeps what was edited. Where the choice of cases is another one than before, their part of the text is written anew.
     *
     * @throws BulletinRefused where a field is empty, too long, or somebody else saved in between
     */
    @Transactional
    public void write(Bulletin bulletin, int version, BulletinRows.Words words, Set<Long> chosen) {
        BulletinReading.check(words);
        Set<Long> before = caseChoice(bulletin).stream()
                .filter(one -> one.bulletin() != null)
                .map(GoodCase::id)
                .collect(java.util.stream.Collectors.toSet());
        BulletinRows.Words written = words;
        if (!before.equals(chosen)) {
            cases.take(bulletin.id(), chosen);
            List<GoodCase> taken = caseChoice(bulletin).stream()
                    .filter(one -> one.bulletin() != null)
                    .toList();
            written = withCases(words, drafting.cases(taken, tree::shortName));
        }
        if (!rows.write(bulletin.id(), version, written, Acting.now())) {
            throw new BulletinRefused("targets.bulletins.refused.stale");
        }
        audit.record(
                "bulletin-edit",
                "bulletin",
                Long.toString(bulletin.id()),
                bulletin.region(),
                null,
                bulletin.titleInOneLine());
    }

    /** Takes good cases into a draft whose words stay as they are. */
    @Transactional
    public void takeCases(Bulletin bulletin, Set<Long> chosen) {
        write(
                bulletin,
                bulletin.version(),
                new BulletinRows.Words(
                        bulletin.title(),
                        bulletin.issuer(),
                        bulletin.code(),
                        bulletin.recipients(),
                        bulletin.copies(),
                        bulletin.sections()),
                chosen);
    }

    private static BulletinRows.Words withCases(BulletinRows.Words words, String told) {
        return new BulletinRows.Words(
                words.title(),
                words.issuer(),
                words.code(),
                words.recipients(),
                words.copies(),
                words.sections().stream()
                        .map(section ->
                                section.key().equals(Section.CASES) ? section.with(section.heading(), told) : section)
                        .toList());
    }

    @Transactional
    public void submit(Bulletin bulletin) {
        moved(rows.move(bulletin.id(), BulletinState.DRAFT, BulletinState.SUBMITTED, "", Acting.now()));
        audit.record(
                "bulletin-submit",
                "bulletin",
                Long.toString(bulletin.id()),
                bulletin.region(),
                null,
                bulletin.titleInOneLine());
    }

    /** What nobody has signed can be thrown away; its cases are free again. */
    @Transactional
    public void discard(Bulletin bulletin) {
        cases.take(bulletin.id(), List.of());
        moved(rows.discard(bulletin.id()));
        audit.record(
                "bulletin-discard",
                "bulletin",
                Long.toString(bulletin.id()),
                bulletin.region(),
                null,
                bulletin.titleInOneLine());
    }

    static void moved(boolean moved) {
        if (!moved) {
            throw new BulletinRefused("targets.bulletins.refused.moved");
        }
    }

    /** Whether the officer may write bulletins of the place of this one. */
    public boolean mayWrite(Officer me, Bulletin bulletin) {
        return rights.mayWrite(me, bulletin.region());
    }
}
