package org.wutong.bureau;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.wutong.sick.SickBureau;

class ModularityTests {
    @Test
    void everyDutyUsesOnlyWhatItLists() {
        ApplicationModules.of(Bureau.class).verify();
    }

    /**
     * Working the duties out from all classes takes longer than all else of a start, and a start only asks in which order their tables are
     * migrated. So a file says it; each line of it is a duty, before those that use it.
     */
    @Test
    void theOrderAStartGoesByIsThatOfTheDuties() throws IOException {
        List<String> duties = ApplicationModuleIdentifiers.of(ApplicationModules.of(Bureau.class)).stream()
                .map(Object::toString)
                .toList();
        String file = new ClassPathResource(ApplicationModulesExporter.DEFAULT_LOCATION).getContentAsString(UTF_8);
        assertThat(file)
                .isEqualTo(duties.stream()
                        .map(duty -> "  \"" + duty + "\": {}")
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    @Test
    void objectsToADutyThatReachesIntoAnother() {
        ApplicationModules sick = ApplicationModules.of(SickBureau.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(sick::verify).isInstanceOf(Violations.class).hasMessageContaining("beta");
    }
}
