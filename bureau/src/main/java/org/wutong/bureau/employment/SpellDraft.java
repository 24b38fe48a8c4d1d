package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.Months;
import org.wutong.spells.Term;
import org.wutong.spells.Window;

/**
 * What a form, a spreadsheet row or the demonstration says of one spell: the one shape in which spells are added and changed. What is
 * not set is not known.
 */
public final class SpellDraft {
    final long worker;
    final LocalDate fromDate;

    @Nullable
    LocalDate toDate;

    @Nullable
    Long employer;

    String employerName = "";

    @Nullable
    String workRegion;

    String occupationTitle = "";

    @Nullable
    String occupation;

    @Nullable
    String industry;

    boolean main = true;

    @Nullable
    Boolean selfEmployed;

    boolean publicPost;

    @Nullable
    Boolean contractSigned;

    @Nullable
    Integer contractMonths;

    @Nullable
    Boolean socialInsurance;

    @Nullable
    Boolean organised;

    @Nullable
    String organiser;

    @Nullable
    String channel;

    @Nullable
    Long monthlyWageFen;

    @Nullable
    Long transportCostFen;

    String source = "";

    @Nullable
    ContractKind contractKind;

    @Nullable
    LocalDate contractFrom;

    @Nullable
    LocalDate contractUntil;

    @Nullable
    LeaveReason leaveReason;

    private Map<YearMonth, Long> paidFen = Map.of();

    private SpellDraft(long worker, LocalDate fromDate) {
        this.worker = worker;
        this.fromDate = fromDate;
    }

    /** @param from first day of work */
    public static SpellDraft of(long worker, LocalDate from) {
        return new SpellDraft(worker, from);
    }

    /** A draft that says what a spell says, to change some of it. */
    public static SpellDraft of(Spell spell) {
        return of(spell, spell.fromDate());
    }

    /** The same with another first day. */
    public static SpellDraft of(Spell spell, LocalDate from) {
        SpellDraft draft = of(spell.worker(), from)
                .until(spell.toDate())
                .employer(spell.employer(), spell.employerName())
                .at(spell.workRegion())
                .occupation(spell.occupationTitle(), spell.occupation())
                .industry(spell.industry())
                .main(spell.main())
                .selfEmployed(spell.selfEmployed())
                .publicPost(spell.publicPost())
                .contract(spell.contractSigned(), spell.contractMonths())
                .socialInsurance(spell.socialInsurance())
                .organised(spell.organised(), spell.organiser())
                .channel(spell.channel())
                .monthlyWage(spell.monthlyWageFen())
                .transportCost(spell.transportCostFen())
                .source(spell.source())
                .contract(spell.contractKind(), spell.contractFrom(), spell.contractUntil())
                .left(spell.leaveReason());
        draft.paidFen = spell.paidFen();
        return draft;
    }

    /** @param last last day of work, null while it goes on */
    public SpellDraft until(@Nullable LocalDate last) {
        this.toDate = last;
        return this;
    }

    /** @param id of a registered employer, null when it is known by name alone */
    public SpellDraft employer(@Nullable Long id, @Nullable String name) {
        this.employer = id;
        this.employerName = name == null ? "" : name.strip();
        return this;
    }

    /** @param region code of the place of work */
    public SpellDraft at(@Nullable String region) {
        this.workRegion = region;
        return this;
    }

    public SpellDraft occupation(@Nullable String title, @Nullable String code) {
        this.occupationTitle = title == null ? "" : title.strip();
        this.occupation = code;
        return this;
    }

    public SpellDraft industry(@Nullable String code) {
        this.industry = code;
        return this;
    }

    public SpellDraft main(boolean main) {
        this.main = main;
        return this;
    }

    public SpellDraft selfEmployed(@Nullable Boolean selfEmployed) {
        this.selfEmployed = selfEmployed;
        return this;
    }

    public SpellDraft publicPost(boolean publicPost) {
        this.publicPost = publicPost;
        return this;
    }

    public SpellDraft contract(@Nullable Boolean signed, @Nullable Integer months) {
        this.contractSigned = signed;
        this.contractMonths = months;
        return this;
    }

    /**
     * The written contract by its days. Where both are told its months are counted, whatever was told of them; a labour contract with
     * a first day is a signed one, unless that is told otherwise.
     */
    public SpellDraft contract(@Nullable ContractKind kind, @Nullable LocalDate first, @Nullable LocalDate last) {
        this.contractKind = kind;
        this.contractFrom = first;
        this.contractUntil = last;
        return this;
    }

    /** @param reason why the job ended; counts once it has a last day */
    public SpellDraft left(@Nullable LeaveReason reason) {
        this.leaveReason = reason;
        return this;
    }

    public SpellDraft socialInsurance(@Nullable Boolean paid) {
        this.socialInsurance = paid;
        return this;
    }

    public SpellDraft organised(@Nullable Boolean organised, @Nullable String organiser) {
        this.organised = organised;
        this.organiser = organiser;
        return this;
    }

    public SpellDraft channel(@Nullable String channel) {
        this.channel = channel;
        return this;
    }

    public SpellDraft monthlyWage(@Nullable Long fen) {
        this.monthlyWageFen = fen;
        return this;
    }

    public SpellDraft transportCost(@Nullable Long fen) {
        this.transportCostFen = fen;
        return this;
    }

    public SpellDraft source(String source) {
        this.source = source;
        return this;
    }

    public long worker() {
        return worker;
    }

    public LocalDate from() {
        return fromDate;
    }

    public @Nullable LocalDate to() {
        return toDate;
    }

    Term term() {
        return new Term(fromDate, toDate);
    }

    /** The spell as it would be recorded. */
    Spell recorded(long id, int version, String region) {
        return new Spell(
                id,
                version,
                worker,
                region,
                employer,
                employerName,
                workRegion,
                occupationTitle,
                occupation,
                industry,
                fromDate,
                toDate,
                main,
                selfEmployed,
                publicPost,
                signed(),
                months(),
                socialInsurance,
                organised,
                organiser,
                channel,
                monthlyWageFen,
                transportCostFen,
                source,
                contractKind,
                contractFrom,
                contractUntil,
                toDate == null ? null : leaveReason,
                paidFen);
    }

    private @Nullable Boolean signed() {
        boolean dated = contractFrom != null && contractKind != null && contractKind != ContractKind.LABOUR_SERVICE;
        return contractSigned == null && dated ? Boolean.TRUE : contractSigned;
    }

    private @Nullable Integer months() {
        return contractFrom == null || contractUntil == null
                ? contractMonths
                : Integer.valueOf(
                        Months.of(new Window(contractFrom, contractUntil)).whole());
    }
}
