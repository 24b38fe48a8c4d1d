package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wutong.conditions.FactDictionary;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoFiles;
import org.wutong.demo.DemoPlan;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;

class FactRowsTest {
    @TempDir
    private Path folder;

    @Test
    void readsARowForEveryPersonOfTheCounty() throws Exception {
        DemoFiles.write(DemoCounty.generate(DemoPlan.standard(100, 1)), folder);
        FactDictionary dictionary = PolicySet.load(Path.of("..", "policies")).dictionary();

        List<SubjectRow> rows = FactRows.read(folder.resolve(DemoFiles.FACTS), dictionary);

        assertThat(rows)
                .hasSize(100)
                .allSatisfy(row -> assertThat(row.facts()
                                .value(dictionary.kind("worker").orElseThrow().anchor()))
                        .isNotNull());
    }
}
