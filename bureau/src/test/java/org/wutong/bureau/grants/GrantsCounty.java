package org.wutong.bureau.grants;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.DecideForEveryone;
import org.wutong.bureau.register.LongWork;

/** People to whom the work reward (JF-7) is owed, and ways to bring their cases to any state. */
@TestFixture
class GrantsCounty {
    static final String RULE = "JF-7";
    static final String FUND = "employment";
    private static final LocalDate CYCLE_BEGINS = LocalDate.of(2023, 10, 1);
    private static final int MONTHS = 10;

    final TestOffice office;
    final CaseDesk desk;
    final CaseOpening opening;
    final Notices notices;
    final BatchDesk batches;
    final ResultDesk results;
    final SecondFactor secondFactor;
    private final Workers workers;
    private final Spells spells;
    private final DecideForEveryone everyone;
    private final BusinessDate businessDate;
    private final Clock clock;
    private final GrantRules rules;
    private final JdbcClient jdbc;

    GrantsCounty(
            TestOffice office,
            CaseDesk desk,
            CaseOpening opening,
            Notices notices,
            BatchDesk batches,
            ResultDesk results,
            SecondFactor secondFactor,
            Workers workers,
            Spells spells,
            DecideForEveryone everyone,
            BusinessDate businessDate,
            Clock clock,
            GrantRules rules,
            JdbcClient jdbc) {
        this.office = office;
        this.desk = desk;
        this.opening = opening;
        this.notices = notices;
        this.batches = batches;
        this.results = results;
        this.secondFactor = secondFactor;
        this.workers = workers;
        this.spells = spells;
        this.everyone = everyone;
        this.businessDate = businessDate;
        this.clock = clock;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    Officer who(String login) {
        return office.officer(login);
    }

    void today(LocalDate day) {
        office.asProgram(() -> {
            businessDate.fix(day);
            return true;
        });
    }

    /** People of households of their own, each with 20,000 yuan in the last cycle: 2,000 yuan are owed to each. */
    List<Long> people(String village, int first, int many) {
        return people(village, first, many, true);
    }

    /** The same, any number of them. */
    List<Long> peopleWithoutNumbers(String village, int first, int many) {
        return people(village, first, many, false);
    }

    private List<Long> people(String village, int first, int many, boolean numbered) {
        return office.as("officer", () -> {
            List<WorkerDraft> drafts = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                WorkerDraft draft = numbered
                        ? MadeUp.worker(village, "成员" + (first + i), first + i)
                        : WorkerDraft.at(village).name("成员" + (first + i));
                drafts.add(draft.household("h" + (first + i))
                        .set(WorkerField.ACCOUNT, "62284800" + String.format("%08d", first + i))
                        .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster")));
            }
            List<Long> ids = workers.addAll(drafts, "test");
            spells.addAll(ids.stream()
                    .map(id -> SpellDraft.of(id, CYCLE_BEGINS)
                            .until(CYCLE_BEGINS.plusMonths(MONTHS).minusDays(1))
                            .employer(null, "绍兴柯岭服饰")
                            .at("330600")
                            .contract(true, 12)
                            .monthlyWage(200_000L))
                    .toList());
            return ids;
        });
    }

    void decideEveryone() {
        Acting.as(
                office.officer("officer").actor(),
                () -> everyone.run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {}
                }));
    }

    List<Long> opened(List<Long> people) {
        return opening.open(
                        who("specialist"),
                        people.stream()
                                .map(id -> new CaseOpening.Wanted(id, RULE, null))
                                .toList(),
                        Consent.SPOKEN,
                        "当面")
                .cases();
    }

    void act(String login, Step step, List<Long> ids) {
        CaseDesk.Done done = desk.act(who(login), step, ids, step.needsReason() ? "理由" : "");
        if (done.done().size() != ids.size()) {
            throw new AssertionError(step + " left " + done.left());
        }
    }

    long hungOut(List<Long> ids) {
        act("clerk", Step.CHECK, ids);
        act("officer", Step.REVIEW, ids);
        return notices.hangOut(who("officer"), ids).orElseThrow();
    }

    /** Opens cases and brings them as far as granted; the business date is then after the notice. */
    List<Long> granted(List<Long> people) {
        List<Long> ids = opened(people);
        hungOut(ids);
        today(LocalDate.of(2024, 12, 10));
        act("leader", Step.APPROVE, ids);
        return ids;
    }

    long batch() {
        return batches.make(who("officer"), UUID.randomUUID().toString(), FUND, 100_000)
                .batch()
                .orElseThrow();
    }

    /** A code that works, of a secret made for this. */
    String code(String login) {
        sql(
                "update grants.second_factor set confirmed = false where staff = ?",
                who(login).id());
        String secret = secondFactor.begin(who(login)).text();
        long step =
                Totp.step(clock.instant().getEpochSecond(), rules.secondFactor().seconds());
        secondFactor.confirm(who(login), Totp.code(decoded(secret), step, 6));
        sql("update grants.second_factor set last_step = 0");
        return Totp.code(decoded(secret), step, 6);
    }

    /** Past the duty, as a fault or another program would. */
    void sql(String statement, Object... params) {
        office.asProgram(() -> jdbc.sql(statement).params(params).update());
    }

    <T> T one(Class<T> type, String query, Object... params) {
        return office.asProgram(() -> jdbc.sql(query).params(params).query(type).single());
    }

    static byte[] decoded(String base32) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                out.write(buffer >> held & 0xff);
            }
            buffer &= (1 << held) - 1;
        }
        return out.toByteArray();
    }

    BatchDesk.Sent sent(long batch) {
        batches.release(who("leader"), UUID.randomUUID().toString(), batch, code("leader"));
        return batches.send(who("officer"), batch);
    }

    /** A file as the bank sends it back. @param outcome status and reason of a line, counted from 1 */
    static byte[] answer(String number, int lines, String yuan, IntFunction<String> outcome) {
        StringBuilder text = new StringBuilder("流水标识,金额(元),处理结果,失败原因\n");
        for (int line = 1; line <= lines; line++) {
            text.append(BankFile.reference(number, line))
                    .append(',')
                    .append(yuan)
                    .append(',')
                    .append(outcome.apply(line))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
