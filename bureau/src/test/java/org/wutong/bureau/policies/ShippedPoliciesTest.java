package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.rules.PolicySet;

@BureauTest
class ShippedPoliciesTest {
    @Autowired
    TestOffice office;

    @Autowired
    PublishedPolicies policies;

    @Test
    void areTheLawWithItsCasesWithoutSamplesAndSchemas() {
        assertThat(PublishedPolicies.shipped().keySet())
                .contains("documents.yaml", "jinfeng-2024/incentive.yaml", "jinfeng-2024/incentive.cases.yaml")
                .noneMatch(name ->
                        name.startsWith("samples/") || name.startsWith("schema/") || name.startsWith("surveys/"));
    }

    @Test
    void haveTheHashTheCommandLineGivesThem() throws Exception {
        assertThat(office.asProgram(policies::inForce).hash())
                .isEqualTo(PolicySet.load(Path.of("..", "policies")).hash());
    }

    @Test
    void areReadBackFromTheDatabaseAsTheyWere() {
        PolicySet inForce = office.asProgram(policies::inForce);
        PolicySet stored =
                office.asProgram(() -> policies.ofHash(inForce.hash())).orElseThrow();

        assertThat(stored.hash()).isEqualTo(inForce.hash());
        assertThat(stored.rules()).hasSameSizeAs(inForce.rules());
        assertThat(office.asProgram(() -> policies.ofHash("nothing"))).isEmpty();
    }
}
