package org.wutong.bureau.policies.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlPlaceTest {
    private static final char CURSOR = '‸';

    private static String found(String text) {
        int at = text.indexOf(CURSOR);
        YamlPlace place = YamlPlace.at(text.replace(String.valueOf(CURSOR), ""), at);
        return (place.isKey() ? "key of " : "value of ") + String.join(".", place.path()) + " '" + place.token() + "'";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "‸                                                    | key of  ''",
                "doc‸                                                 | key of  'doc'",
                "document: j‸                                         | value of document 'j'",
                "rules:\\n  - ‸                                       | key of rules.[] ''",
                "rules:\\n  - id: A\\n    fre‸                        | key of rules.[] 'fre'",
                "rules:\\n  - id: A\\n    frequency: ‸                | value of rules.[].frequency ''",
                "rules:\\n- id: A\\n  frequency: y‸                   | value of rules.[].frequency 'y'",
                "rules:\\n  - id: A\\n    cite: {document: a, art‸     | key of rules.[].cite 'art'",
                "rules:\\n  - id: A\\n    cite: {document: jin‸        | value of rules.[].cite.document 'jin'",
                "rules:\\n  - id: A\\n    conditions:\\n      - name: x\\n        when: a && mo‸ | value of rules.[].conditions.[].when 'mo'",
                "rules:\\n  - id: A\\n    conditions:\\n      - {name: x, when: mo‸ | value of rules.[].conditions.[].when 'mo'",
                "rules:\\n  - id: A\\n    readings: [JF-6b, ‸         | value of rules.[].readings.[] ''",
                "rules:\\n  - id: A\\n    conditions: []\\n    # a remark: here\\n\\n    am‸ | key of rules.[] 'am'",
                "rules:\\n  - id: A\\n    amount:\\n      kind: fixed\\n      values:\\n        - {from: 2024-01-01, yu‸ | key of rules.[].amount.values.[] 'yu'",
                "rules:\\n  - id: A\\nstacking:\\n  - {mode: ‸         | value of stacking.[].mode ''",
                "cases:\\n  - name: it's so\\n    facts: {months: 6, po‸ | key of cases.[].facts 'po'",
                "cases:\\n  - name: \"a {b\"\\n    fa‸                 | key of cases.[] 'fa'",
                "# see {this\\nrules:\\n  - i‸                         | key of rules.[] 'i'",
                "rules:\\n  - id: A\\n    conditions:\\n      - name: x\\n  - id: B\\n    su‸ | key of rules.[] 'su'",
            })
    void isFoundFromWhatStandsBefore(String text, String place) {
        assertThat(found(text.replace("\\n", "\n"))).isEqualTo(place);
    }
}
