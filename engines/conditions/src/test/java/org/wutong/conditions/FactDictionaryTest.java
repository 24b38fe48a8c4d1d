package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** The dictionary that ships. */
class FactDictionaryTest {
    private static final Path FACTS = Path.of(System.getProperty("basedir", "."), "../../policies/facts.yaml");

    @Test
    void holdsEverySubjectWithItsAnchor() throws IOException {
        assertThat(shipped().kinds())
                .extracting(kind -> kind.name() + " by " + kind.anchor().name())
                .startsWith(
                        "worker by hukou_region",
                        "placement by hukou_region",
                        "trainee by hukou_region",
                        "employer by region",
                        "venture by region",
                        "studio by region",
                        "loan by region");
    }

    @Test
    void keepsTheNamesAndTypesOutsideToolsRelyOn() throws IOException {
        assertThat(type("worker", "wage_income_cycle")).isEqualTo(FactType.MONEY);
        assertThat(type("worker", "months_stable")).isEqualTo(FactType.INT);
        assertThat(type("placement", "organiser_kind")).isEqualTo(FactType.CHOICE);
        assertThat(type("trainee", "class_placement_rate")).isEqualTo(FactType.RATIO);
        assertThat(type("employer", "insurance_paid_12m")).isEqualTo(FactType.MONEY);
        assertThat(type("venture", "key_help_county")).isEqualTo(FactType.BOOL);
        assertThat(type("studio", "heads_poverty_stable_6m")).isEqualTo(FactType.INT);
        assertThat(type("loan", "principal")).isEqualTo(FactType.MONEY);
    }

    private static FactType type(String subject, String fact) throws IOException {
        return shipped()
                .kind(subject)
                .flatMap(kind -> kind.fact(fact))
                .orElseThrow()
                .type();
    }

    private static FactDictionary shipped() throws IOException {
        Problems problems = new Problems();
        FactDictionary dictionary =
                FactDictionary.read(new SourceFile("facts.yaml", Files.readString(FACTS)), problems);
        assertThat(problems.sorted()).isEmpty();
        return dictionary;
    }
}
