package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.AuditTrail;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.DraftDesk.Saved;
import org.wutong.bureau.policies.drafts.DraftRefused;
import org.wutong.bureau.policies.drafts.Publishing;

@BureauTest
@Tag("once")
class DraftDeskTest {
    private static final String TRAVEL = "jinfeng-2024/transport.yaml";

    @Autowired
    TestOffice office;

    @Autowired
    DraftDesk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    DraftsInTests drafts;

    @BeforeEach
    void county() {
        office.empty();
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
        drafts = new DraftsInTests(office, desk, publishing);
    }

    @AfterEach
    void theShippedLawIsInForceAgain() {
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
    }

    private Draft draft(long id) {
        return office.as("officer", () -> desk.find(id)).orElseThrow();
    }

    @Test
    void beginsADraftAsWhatIsInForce() {
        long id = drafts.begun("officer");
        assertThat(draft(id).errors()).isZero();
        assertThat(draft(id).failing()).isZero();
        assertThat(draft(id).cases()).isPositive();
        assertThat(drafts.text(id, DraftsInTests.FILE)).contains(DraftsInTests.OLD);
    }

    @Test
    void keepsATextHoweverWrongItIsAndCountsItsMistakes() {
        long id = drafts.begun("officer");
        drafts.save("officer", id, 1, DraftsInTests.FILE, "rules: [");
        assertThat(drafts.text(id, DraftsInTests.FILE)).isEqualTo("rules: [");
        assertThat(draft(id).errors()).isPositive();
    }

    @Test
    void runsAllCasesWithEverySave() {
        long id = drafts.begun("officer");
        String text = drafts.text(id, DraftsInTests.FILE);
        drafts.save("officer", id, 1, DraftsInTests.FILE, text.replace("yuan: 6000", "yuan: 6500"));
        assertThat(draft(id).failing()).isPositive();
    }

    @Test
    void keepsEverySaveWholeSoThatOneCanBeTakenUpAgain() {
        long id = drafts.raising("officer", "2025-01-01", 6500);
        office.as("officer", () -> {
            desk.takeBack(id, 1);
            return true;
        });
        assertThat(draft(id).revision()).isEqualTo(3);
        assertThat(drafts.text(id, DraftsInTests.FILE)).doesNotContain("6500");
    }

    @Test
    void savesNothingAnewWhereNothingChangedButTheLineEnds() {
        long id = drafts.begun("officer");
        String text = drafts.text(id, DraftsInTests.FILE);
        drafts.save("officer", id, 1, DraftsInTests.FILE, text.replace("\n", "\r\n"));
        assertThat(draft(id).revision()).isEqualTo(1);
    }

    @Test
    void tellsTheSecondEditorOfAFileAndKeepsBothTexts() {
        long id = drafts.raising("officer", "2025-01-01", 6500);
        Saved second = drafts.save("leader", id, 1, DraftsInTests.FILE, "mine");
        assertThat(second).isInstanceOfSatisfying(Saved.Overtaken.class, overtaken -> {
            assertThat(overtaken.theirs().saver()).isEqualTo("officer");
            assertThat(overtaken.text()).contains("6500");
        });
        assertThat(draft(id).revision()).isEqualTo(2);
    }

    @Test
    void letsSavesOfDifferentFilesStandSideBySide() {
        long id = drafts.raising("officer", "2025-01-01", 6500);
        String travel = drafts.text(id, TRAVEL) + "# checked\n";
        Saved second = drafts.save("leader", id, 1, TRAVEL, travel);
        assertThat(second).isEqualTo(new Saved.Kept(3, true));
        assertThat(drafts.text(id, DraftsInTests.FILE)).contains("6500");
        assertThat(drafts.text(id, TRAVEL)).isEqualTo(travel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.yaml", "a/b/c.yaml", "x.yml", "samples/x.yaml", "a b.yaml", "/x.yaml", "schema/x.yaml"})
    void refusesFilesThatNoSetCanHave(String name) {
        long id = drafts.begun("officer");
        assertThatThrownBy(() -> drafts.save("officer", id, 1, name, "x")).isInstanceOf(DraftRefused.class);
    }

    @Test
    void takesADroppedDraftUpAgain() {
        long id = drafts.begun("officer");
        office.as("officer", () -> {
            desk.drop(id);
            return true;
        });
        assertThatThrownBy(() -> drafts.save("officer", id, 1, DraftsInTests.FILE, "x"))
                .isInstanceOf(DraftRefused.class);
        office.as("officer", () -> {
            desk.restore(id);
            return true;
        });
        assertThat(draft(id).isOpen()).isTrue();
    }

    @Test
    void bringsInWhatWasPublishedSinceItBegan() {
        long id = drafts.raising("officer", "2025-01-01", 6500);
        office.asProgram(() -> {
            var files = new java.util.TreeMap<>(PublishedPolicies.shipped());
            files.computeIfPresent(TRAVEL, (name, text) -> text + "# new\n");
            return policies.publish(files);
        });
        office.as("officer", () -> desk.bringUp(id));
        assertThat(drafts.text(id, TRAVEL)).endsWith("# new\n");
        assertThat(drafts.text(id, DraftsInTests.FILE)).contains("6500");
    }

    @Test
    void showsTownshipsNoDraft() {
        drafts.begun("officer");
        assertThat(office.as("clerk", desk::all)).isEmpty();
        assertThat(office.as("specialist", desk::all)).isEmpty();
        assertThat(office.as("auditor", desk::all)).hasSize(1);
    }

    @Test
    void neverChangesASaveOrAPublication() {
        drafts.begun("officer");
        for (String table : new String[] {"draft_revision", "folder", "publication"}) {
            assertThatThrownBy(() -> office.asProgram(
                            () -> jdbc.sql("delete from policies." + table).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void recordsEveryStepInTheTrail() {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        assertThat(office.as("officer", () -> trail.page(Long.MAX_VALUE, null, "policy-draft", Long.toString(id), 9)))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("draft-submit", "draft-save", "draft-start");
    }
}
