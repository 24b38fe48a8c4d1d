package org.wutong.bureau.targets.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.Standings;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.ranking.Rankings;
import org.wutong.bureau.targets.storage.BulletinRows;

@BureauTest
@Tag("once")
class BulletinFlowTest {
    private static final String TRANSFERRED = "JF-T04";

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BulletinDesk desk;

    @Autowired
    BulletinSigning signing;

    @Autowired
    GoodCases cases;

    @Autowired
    Standings standings;

    @Autowired
    Rankings rankings;

    @Autowired
    TargetBook book;

    @Autowired
    Shares shares;

    @Autowired
    ReportingTree tree;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    private Officer officer;
    private Officer leader;
    private Node county;

    @BeforeEach
    void figures() {
        office.empty();
        officer = office.officer("officer");
        leader = office.officer("leader");
        county = tree.find(TestOffice.COUNTY).orElseThrow();
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(TestOffice.OTHER_TOWNSHIP + "200", 11, 1);
        office.as("officer", () -> {
            shares.put(TRANSFERRED, Map.of(TestOffice.TOWNSHIP, 4L, TestOffice.OTHER_TOWNSHIP, 2L), "test");
            return true;
        });
    }

    private void transferred(String village, int first, int people) {
        office.as("officer", () -> {
            for (int i = first; i < first + people; i++) {
                long id = workers.add(
                        MadeUp.worker(village, "工人", i)
                                .household(Integer.toString(i))
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test");
                spells.addAll(List.of(SpellDraft.of(id, LocalDate.of(2024, 3, 1))
                        .until(LocalDate.of(2024, 9, 30))
                        .employer(null, "绍兴柯岭服饰")
                        .at("330600")
                        .industry("C18")
                        .selfEmployed(false)
                        .monthlyWage(400_000L)));
            }
            return true;
        });
    }

    private long draft() {
        return office.as("officer", () -> desk.draft(officer, "monthly", county, TestOffice.TODAY));
    }

    private Bulletin get(String login, long id) {
        return office.as(login, () -> desk.find(id)).orElseThrow();
    }

    private void submit(long id) {
        office.as("officer", () -> {
            desk.submit(get("officer", id));
            return true;
        });
    }

    private String sent(long id) {
        submit(id);
        return signing.sign(leader, id, get("leader", id).version());
    }

    private void edit(long id, int version, String next, Set<Long> chosen) {
        office.as("officer", () -> {
            Bulletin old = desk.find(id).orElseThrow();
            desk.write(
                    old,
                    version,
                    new BulletinRows.Words(
                            old.title(),
                            old.issuer(),
                            old.code(),
                            old.recipients(),
                            old.copies(),
                            old.sections().stream()
                                    .map(it -> it.key().equals("next") ? it.with(it.heading(), next) : it)
                                    .toList()),
                    chosen);
            return true;
        });
    }

    @Test
    void freezesWhatBoardAndRankingShow() {
        Bulletin bulletin = get("officer", draft());
        FrozenFigures.Item item = bulletin.figures().items().stream()
                .filter(one -> one.target().equals(TRANSFERRED))
                .findFirst()
                .orElseThrow();
        Standings.Standing board = office.as(
                        "officer", () -> standings.of(book.find(TRANSFERRED).orElseThrow(), county, TestOffice.TODAY))
                .orElseThrow();
        assertThat(item.actual()).isEqualTo(board.actual()).isEqualTo(4);
        assertThat(item.rate()).isEqualTo(board.rate());
        var ranking = office.as(
                "officer",
                () -> standings.ranking(book.find(TRANSFERRED).orElseThrow(), TestOffice.COUNTY, TestOffice.TODAY));
        assertThat(item.lines())
                .extracting(FrozenFigures.Line::place, FrozenFigures.Line::rank, FrozenFigures.Line::rate)
                .containsExactlyElementsOf(ranking.stream()
                        .map(one -> org.assertj.core.api.Assertions.tuple(
                                one.standing().place().code(),
                                one.rank(),
                                one.standing().rate()))
                        .toList());
        var together = office.as("officer", () -> rankings.of(TestOffice.COUNTY, TestOffice.TODAY));
        assertThat(bulletin.figures().ranks())
                .extracting(FrozenFigures.Rank::rank, FrozenFigures.Rank::score)
                .containsExactlyElementsOf(together.stream()
                        .map(one -> org.assertj.core.api.Assertions.tuple(one.rank(), one.scoreBasisPoints()))
                        .toList());
    }

    @Test
    void keepsItsFiguresWhenTheRecordsChange() {
        long id = draft();
        transferred(MadeUp.VILLAGE, 21, 1);
        Bulletin bulletin = get("officer", id);
        assertThat(bulletin.figures().items())
                .filteredOn(one -> one.target().equals(TRANSFERRED))
                .extracting(FrozenFigures.Item::actual)
                .containsExactly(4L);
    }

    @Test
    void refusesADayThatIsYetToComeAndOneWithoutTargets() {
        assertThatThrownBy(() -> office.as(
                        "officer", () -> desk.draft(officer, "monthly", county, TestOffice.TODAY.plusDays(1))))
                .isInstanceOf(BulletinRefused.class)
                .hasMessage("targets.bulletins.refused.day");
        assertThatThrownBy(() ->
                        office.as("officer", () -> desk.draft(officer, "monthly", county, LocalDate.of(2001, 1, 1))))
                .hasMessage("targets.bulletins.refused.no-targets");
    }

    @Test
    void letsNobodySignWhatTheyWrote() {
        long id = draft();
        submit(id);
        int version = get("officer", id).version();
        assertThatThrownBy(() -> signing.sign(officer, id, version)).hasMessage("targets.bulletins.refused.own");
        assertThat(get("officer", id).state()).isEqualTo(BulletinState.SUBMITTED);
        assertThat(signing.sign(leader, id, version)).endsWith("〔2024〕1号");
    }

    @Test
    void theDatabaseItselfRefusesASignerWhoWroteIt() {
        long id = draft();
        assertThatThrownBy(() ->
                        office.asProgram(() -> jdbc.sql("update targets.bulletin set signed_by = hands[1] where id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("bulletin_check");
    }

    @Test
    void refusesToSignAnotherStateThanWasLookedAt() {
        long id = draft();
        submit(id);
        assertThatThrownBy(() -> signing.sign(leader, id, get("leader", id).version() - 1))
                .hasMessage("targets.bulletins.refused.stale");
    }

    @Test
    void refusesAnEditBasedOnAnOlderSave() {
        long id = draft();
        edit(id, 0, "请补齐进度。", Set.of());
        assertThatThrownBy(() -> edit(id, 0, "请加快。", Set.of())).hasMessage("targets.bulletins.refused.stale");
    }

    @Test
    void warnsOfANumberThatIsNoFrozenFigure() {
        long id = draft();
        assertThat(office.as("officer", () -> desk.doubts(desk.find(id).orElseThrow()))
                        .none())
                .isTrue();
        edit(id, 0, "请补到4321人。", Set.of());
        assertThat(office.as("officer", () -> desk.doubts(desk.find(id).orElseThrow()))
                        .aliens())
                .containsExactly(new Alien("next", "4321"));
    }

    @Test
    void sendsTheSameBytesForEver() {
        long id = draft();
        sent(id);
        byte[] first = bytes(id);
        transferred(MadeUp.VILLAGE, 31, 1);
        assertThat(bytes(id)).isEqualTo(first);
        assertThat(office.as("clerk", () -> signing.digests(id)))
                .containsEntry("pdf", BulletinFiles.digest(first))
                .containsOnlyKeys("pdf", "docx", "xlsx");
    }

    private byte[] bytes(long id) {
        return office.as("clerk", () -> signing.file(get("clerk", id), "pdf"))
                .orElseThrow()
                .bytes();
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasSent() {
        long id = draft();
        sent(id);
        assertThatThrownBy(() ->
                        office.asProgram(() -> jdbc.sql("update targets.bulletin set title = 'other' where id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("is not changed any more");
    }

    @Test
    void showsADraftToNobodyBelow() {
        long id = draft();
        assertThat(office.as("clerk", () -> desk.find(id))).isEmpty();
        sent(id);
        assertThat(office.as("clerk", () -> desk.find(id))).isPresent();
        assertThat(office.as("specialist", () -> desk.find(id))).isPresent();
    }

    @Test
    void tellsTheOfficesBelowAndTakesTheirConfirmationOnce() {
        long id = draft();
        sent(id);
        Officer clerk = office.officer("clerk");
        assertThat(office.as("officer", () -> signing.readers(id)))
                .extracting(Reader::region)
                .contains(TestOffice.TOWNSHIP, TestOffice.OTHER_TOWNSHIP);
        assertThat(openTasks(id)).isPositive();
        long before = openTasks(id);
        assertThat(office.as("clerk", () -> signing.confirm(clerk, get("clerk", id))))
                .isTrue();
        assertThat(office.as("clerk", () -> signing.confirm(clerk, get("clerk", id))))
                .isFalse();
        assertThat(openTasks(id)).isEqualTo(before - 1);
        assertThat(office.as("officer", () -> signing.told(List.of(id))).get(id).read())
                .isEqualTo(1);
    }

    private long openTasks(long id) {
        return office.asProgram(() -> jdbc.sql("select count(*) from tasks.task where cause like ? and state = 'OPEN'")
                .param("targets.bulletin:" + id + ":%")
                .query(Long.class)
                .single());
    }

    @Test
    void numbersOneAfterTheOther() {
        assertThat(sent(draft())).endsWith("〔2024〕1号");
        assertThat(sent(draft())).endsWith("〔2024〕2号");
    }

    @Test
    void correctsByANewNumberWithAReasonAndKeepsTheOldOne() {
        long old = draft();
        String number = sent(old);
        long fresh = office.as("officer", () -> desk.replace(get("officer", old), BulletinState.CORRECTED, "漏计一人"));
        assertThat(get("officer", old).state()).isEqualTo(BulletinState.SENT);
        assertThatThrownBy(() ->
                        office.as("officer", () -> desk.replace(get("officer", old), BulletinState.CORRECTED, "又一次")))
                .hasMessage("targets.bulletins.refused.replaced");
        assertThat(get("officer", fresh).sections().get(0).text()).contains(number, "漏计一人");
        assertThat(sent(fresh)).endsWith("〔2024〕2号");
        assertThat(get("clerk", old).state()).isEqualTo(BulletinState.CORRECTED);
        assertThat(get("clerk", old).number()).isEqualTo(number);
        assertThat(openTasks(old)).isZero();
    }

    @Test
    void takesBackByABulletinWithoutFigures() {
        long old = draft();
        sent(old);
        assertThatThrownBy(() ->
                        office.as("officer", () -> desk.replace(get("officer", old), BulletinState.WITHDRAWN, " ")))
                .hasMessage("targets.bulletins.refused.reason");
        long fresh = office.as("officer", () -> desk.replace(get("officer", old), BulletinState.WITHDRAWN, "发错"));
        sent(fresh);
        assertThat(get("clerk", old).state()).isEqualTo(BulletinState.WITHDRAWN);
        assertThat(office.as("clerk", () -> signing.digests(fresh))).containsOnlyKeys("pdf", "docx");
    }

    @Test
    void takesAGoodCaseIntoTheTextAndLetsItGoWithTheDraft() {
        long one = office.as("clerk", () -> cases.handIn(TestOffice.TOWNSHIP, "车间进村", "门口上班。"));
        long id = draft();
        edit(id, 0, "请补齐进度。", Set.of(one));
        assertThat(get("officer", id).sections())
                .filteredOn(it -> it.key().equals(Section.CASES))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("（一）车间进村（良田镇）。门口上班。"));
        assertThatThrownBy(() -> office.as("clerk", () -> {
                    cases.takeBack(cases.find(one).orElseThrow());
                    return true;
                }))
                .hasMessage("targets.bulletins.refused.case-taken");
        office.as("officer", () -> {
            desk.discard(desk.find(id).orElseThrow());
            return true;
        });
        assertThat(office.as("clerk", () -> cases.find(one)).orElseThrow().free())
                .isTrue();
    }

    @Test
    void goesBackWithWordsAndIsSignedAfterwards() {
        long id = draft();
        submit(id);
        assertThatThrownBy(() -> signing.sendBack(leader, id, " ")).hasMessage("targets.bulletins.refused.no-note");
        signing.sendBack(leader, id, "问题写具体些");
        assertThat(get("officer", id).state()).isEqualTo(BulletinState.DRAFT);
        assertThat(get("officer", id).returned()).isEqualTo("问题写具体些");
        assertThat(sent(id)).endsWith("号");
    }
}
