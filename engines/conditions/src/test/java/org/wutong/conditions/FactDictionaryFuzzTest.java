package org.wutong.conditions;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** Whatever stands in facts.yaml: reading it ends in a dictionary or in problems that can be shown. */
class FactDictionaryFuzzTest {
    @FuzzTest
    void readsAnyTextOrSaysWhatIsWrong(byte[] bytes) {
        Problems problems = new Problems();
        FactDictionary.read(new SourceFile("facts.yaml", new String(bytes, StandardCharsets.UTF_8)), problems)
                .kinds()
                .forEach(SubjectKind::factsByName);
        problems.sorted().forEach(Problem::withSource);
    }
}
