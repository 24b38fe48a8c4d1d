package org.wutong.rules.files;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** Whatever stands in a line of FACTS or in a frozen decision: reading it ends in rows or in what is wrong. */
class FactLineFuzzTest {
    private static final FactDictionary FACTS = FactDictionary.read(new SourceFile("facts.yaml", """
                    subjects:
                      worker:
                        label: {zh: 劳动者, en: worker}
                        anchor: home
                        facts:
                          home: {type: region, window: day, owner: people, label: {zh: 户, en: home}, paper: {zh: 簿, en: book}}
                          poor: {type: bool, window: day, owner: people, label: {zh: 贫, en: poor}, paper: {zh: 表, en: list}}
                          months: {type: int, window: day, owner: people, label: {zh: 月, en: months}, paper: {zh: 单, en: slip}}
                          cost: {type: money, window: day, owner: people, label: {zh: 费, en: fare}, paper: {zh: 票, en: fare}}
                          rate: {type: ratio, window: day, owner: people, label: {zh: 率, en: rate}, paper: {zh: 册, en: roll}}
                          born: {type: date, window: day, owner: people, label: {zh: 生, en: born}, paper: {zh: 证, en: card}}
                    """), new Problems());

    @FuzzTest
    void readsAnyLineOrSaysWhatIsWrong(byte[] bytes) {
        List<String> mistakes = new ArrayList<>();
        new FactLine(FACTS)
                .read(new String(bytes, StandardCharsets.UTF_8), (column, message) -> mistakes.add(column + message));
    }

    @FuzzTest
    void readsAnyRecordOrRefusesIt(byte[] bytes) {
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Frozen.policiesOf(text);
            Frozen.read(text, FACTS).text(FACTS);
        } catch (IllegalArgumentException e) {
            // what the reader says of a text that is no record
        }
    }
}
