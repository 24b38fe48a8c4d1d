package org.wutong.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;

class CopiedPoliciesTest {
    @TempDir
    private Path folder;

    @Test
    void growsTheShippedRulesToTheNumberAskedFor() throws Exception {
        Path shipped = Path.of("..", "policies");

        CopiedPolicies.write(shipped, folder, 200);

        PolicySet copied = PolicySet.load(folder);
        assertThat(copied.rules()).hasSize(200);
        assertThat(copied.rules().stream().map(Rule::id))
                .containsAll(
                        PolicySet.load(shipped).rules().stream().map(Rule::id).toList());
        assertThat(copied.rule("JF-7-copy1")).isPresent();
    }
}
