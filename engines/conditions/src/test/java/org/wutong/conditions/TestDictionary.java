package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.Truth;

/** A small dictionary with one fact of each type, and conditions over it. */
final class TestDictionary {
    static final String YAML = """
            subjects:
              worker:
                label: {zh: 劳动者, en: worker}
                anchor: home
                facts:
                  home: {type: region, window: day, owner: people, label: {zh: 户籍地, en: home}, paper: {zh: 户口簿, en: book}}
                  work: {type: region, window: day, owner: people, label: {zh: 务工地, en: work}, paper: {zh: 合同, en: contract}}
                  poor: {type: bool, window: day, owner: people, label: {zh: 脱贫, en: poor}, paper: {zh: 系统, en: system}}
                  watched: {type: bool, window: day, owner: people, label: {zh: 监测, en: watched}, paper: {zh: 系统, en: system}}
                  months: {type: int, most: 12, unit: month, window: year, owner: people, label: {zh: 月数, en: months}, paper: {zh: 工资, en: wages}}
                  income: {type: money, unit: yuan, window: year, owner: people, label: {zh: 收入, en: income}, paper: {zh: 工资, en: wages}}
                  rate: {type: ratio, window: day, owner: people, label: {zh: 比例, en: rate}, paper: {zh: 名册, en: roll}}
                  born: {type: date, window: day, owner: people, label: {zh: 出生, en: born}, paper: {zh: 证, en: card}}
                  kind: {type: choice, choices: [agency, broker], window: day, owner: people, label: {zh: 类别, en: kind}, paper: {zh: 照, en: licence}}
                  name: {type: text, window: day, owner: people, label: {zh: 名, en: name}, paper: {zh: 照, en: licence}}
            """;

    private TestDictionary() {}

    static SubjectKind worker() {
        Problems problems = new Problems();
        FactDictionary dictionary = FactDictionary.read(new SourceFile("facts.yaml", YAML), problems);
        assertThat(problems.sorted()).isEmpty();
        return dictionary.kind("worker").orElseThrow();
    }

    static Fact fact(String name) {
        return worker().fact(name).orElseThrow();
    }

    static Condition condition(String text) {
        Problems problems = new Problems();
        var read = Condition.read(Snippet.of(new SourceFile("rule", text)), new Scope(worker()), problems);
        assertThat(problems.sorted()).isEmpty();
        return read.orElseThrow();
    }

    static Truth test(String text, Map<String, ?> facts) {
        return condition(text).test(Facts.of(facts));
    }

    static Iterable<String> deciding(String text, Map<String, ?> facts) {
        return condition(text).deciding(Facts.of(facts)).stream()
                .map(Fact::name)
                .toList();
    }
}
