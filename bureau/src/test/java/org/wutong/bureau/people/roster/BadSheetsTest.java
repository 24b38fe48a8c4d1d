package org.wutong.bureau.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.roster.BadSheets.Bad;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import.State;

@BureauTest
@Tag("once")
class BadSheetsTest {
    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    MessageSource messages;

    static List<Bad> sheets() {
        return BadSheets.all();
    }

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void triesManyKinds() {
        assertThat(sheets()).hasSizeGreaterThan(90).extracting(Bad::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void readsOrNamesWhatIsWrongAndHowToCureIt(Bad bad) {
        org.wutong.bureau.register.imports.Import one = imports.check("officer", "roster", bad.content());
        List<Findings.Listed> errors = imports.errors(one);
        errors.forEach(this::assertCanBeCured);
        assertThat(outcome(one, errors)).isEqualTo(bad.outcome());
    }

    private static String outcome(org.wutong.bureau.register.imports.Import one, List<Findings.Listed> errors) {
        if (one.state() == State.REFUSED) {
            return "refused " + one.refusal();
        }
        String skipped = one.rowsSkipped() == 0 ? "" : " skips " + one.rowsSkipped();
        return "reads " + one.rowsNew() + skipped
                + errors.stream()
                        .map(error -> "; " + error.rowNo() + " " + error.field() + " "
                                + error.code().substring(error.code().lastIndexOf('.') + 1))
                        .collect(Collectors.joining());
    }

    private void assertCanBeCured(Findings.Listed error) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(List.of(error.code() + ".title", error.code() + ".expected", error.cureKey()))
                    .allSatisfy(key -> assertThat(messages.getMessage(key, error.arguments(), "", language))
                            .as(key)
                            .isNotBlank());
        }
    }
}
