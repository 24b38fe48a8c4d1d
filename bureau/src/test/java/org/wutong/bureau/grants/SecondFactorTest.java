package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;

@GrantsTest
class SecondFactorTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @BeforeEach
    void nothingSetUp() {
        office.empty();
    }

    private SecondFactor.Outcome verify(String code) {
        return county.secondFactor.verify(county.who("leader"), code);
    }

    @Test
    void knowsNoCodeBeforeOneIsSetUp() {
        assertThat(verify("123456")).isEqualTo(SecondFactor.Outcome.NONE);
        county.secondFactor.begin(county.who("leader"));
        assertThat(verify("123456")).isEqualTo(SecondFactor.Outcome.NONE);
    }

    @Test
    void aCodeWorksOnce() {
        String code = county.code("leader");
        assertThat(verify(code)).isEqualTo(SecondFactor.Outcome.RIGHT);
        assertThat(verify(code)).isEqualTo(SecondFactor.Outcome.WRONG);
    }

    @Test
    void pausesAfterSomeWrongOnes() {
        String code = county.code("leader");
        for (int i = 0; i < 5; i++) {
            assertThat(verify("no code")).isEqualTo(SecondFactor.Outcome.WRONG);
        }
        assertThat(verify(code)).isEqualTo(SecondFactor.Outcome.PAUSED);
    }

    @Test
    void whatIsSetUpIsNotSetUpAgainUntilItIsForgotten() {
        county.code("leader");
        assertThatThrownBy(() -> county.secondFactor.begin(county.who("leader")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> county.secondFactor.forget(county.who("leader"), county.who("leader")))
                .isInstanceOf(Forbidden.class);
        county.secondFactor.forget(county.who("officer"), county.who("leader"));
        assertThat(county.secondFactor.isSetUp(county.who("leader"))).isFalse();
    }

    @Test
    void keepsTheSecretSealed() {
        String secret = county.secondFactor.begin(county.who("leader")).text();
        byte[] kept = county.one(byte[].class, "select secret from grants.second_factor");
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        assertThat(kept.length).isGreaterThan(20);
    }
}
