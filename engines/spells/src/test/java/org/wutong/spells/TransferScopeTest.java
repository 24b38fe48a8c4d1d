package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

class TransferScopeTest {
    @ParameterizedTest
    @CsvSource({
        "330100, FALSE, CROSS_PROVINCE",
        "33, UNKNOWN, CROSS_PROVINCE",
        "640300, FALSE, CROSS_CITY",
        "640104, FALSE, CROSS_COUNTY",
        "640106, FALSE, WITHIN_COUNTY",
        "640106200, TRUE, WITHIN_COUNTY",
        "640106100, FALSE, WITHIN_COUNTY",
        "640106100201, TRUE, IN_TOWNSHIP"
    })
    void readsTheScopeFromTheTwoCodes(String work, Truth selfEmployed, TransferScope scope) {
        assertThat(TransferScope.of(RegionCode.parse("640106100207"), RegionCode.parse(work), selfEmployed))
                .contains(scope);
    }

    @ParameterizedTest
    @CsvSource({"000000, FALSE", "64, FALSE", "640100, FALSE", "640106, TRUE", "640106, UNKNOWN", "640106100, UNKNOWN"})
    void staysEmptyWhenTheCodesDoNotReach(String work, Truth selfEmployed) {
        assertThat(TransferScope.of(RegionCode.parse("640106100207"), RegionCode.parse(work), selfEmployed))
                .isEmpty();
    }
}
