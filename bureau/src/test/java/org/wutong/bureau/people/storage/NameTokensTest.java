package org.wutong.bureau.people.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTokensTest {
    @Test
    void cutsNameIntoCharactersPairsInitialsAndPinyin() {
        assertThat(NameTokens.of("马秀兰"))
                .containsExactlyInAnyOrder("马", "秀", "兰", "马秀", "秀兰", "m", "mx", "mxl", "maxiulan");
    }

    @Test
    void readsSurnameAsSurname() {
        assertThat(NameTokens.of("单志强")).contains("szq", "shanzhiqiang");
        assertThat(NameTokens.of("曾梅")).contains("zm");
    }

    @Test
    void findsNameOfAnotherScriptByItsLetters() {
        assertThat(NameTokens.of("阿依古丽·买买提")).contains("古丽", "ayglmmt");
    }

    @Test
    void asksForEveryPairOfALongerText() {
        assertThat(NameTokens.wanted("马秀兰")).containsExactlyInAnyOrder("马秀", "秀兰");
        assertThat(NameTokens.wanted("兰")).containsExactly("兰");
        assertThat(NameTokens.wanted("MXL")).containsExactly("mxl");
    }

    @Test
    void sortsByPinyin() {
        assertThat(NameTokens.sortName("白占福")).isLessThan(NameTokens.sortName("马秀兰"));
        assertThat(NameTokens.sortName("马秀兰")).isLessThan(NameTokens.sortName("杨建国"));
    }
}
