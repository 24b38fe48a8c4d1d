package org.wutong.bureau.targets.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlienNumbersTest {
    private final MadeUpBulletin made = new MadeUpBulletin();
    private final AlienNumbers aliens = new AlienNumbers(made.words, made.drafting);

    private List<String> in(String text) {
        Bulletin draft = made.bulletin(BulletinState.DRAFT);
        return aliens.in(MadeUpBulletin.saying(draft, text), "").stream()
                .map(Alien::number)
                .toList();
    }

    @Test
    void theDraftItselfHoldsNone() {
        assertThat(aliens.in(made.bulletin(BulletinState.DRAFT), "")).isEmpty();
    }

    @Test
    void findsAFigureThatSomebodyTyped() {
        assertThat(in("完成6320人，完成率90.1%。")).containsExactly("6320");
    }

    @Test
    void findsARateThatIsOtherThanFrozen() {
        assertThat(in("完成率91%。")).containsExactly("91%");
    }

    @Test
    void takesTheSameFigureWrittenOtherwise() {
        assertThat(in("目标7,000人即0.7万人，收入9120.34万元，进度91.5%")).isEmpty();
    }

    @Test
    void doesNotJoinTwoNumbersBetweenWhichAChineseCommaStands() {
        assertThat(in("完成560，600人")).isEmpty();
    }

    @Test
    void tellsInWhichPart() {
        Bulletin draft = made.bulletin(BulletinState.DRAFT);
        assertThat(aliens.in(MadeUpBulletin.saying(draft, "共12345人"), "")).containsExactly(new Alien("lead", "12345"));
    }

    @Test
    void knowsTheNumberOfTheBulletinThatIsReplaced() {
        Bulletin draft = MadeUpBulletin.saying(made.bulletin(BulletinState.DRAFT), "本通报更正某某〔2023〕4711号。");
        assertThat(aliens.in(draft, "某某〔2023〕4711号")).isEmpty();
        assertThat(aliens.in(draft, "")).hasSize(2);
    }
}
