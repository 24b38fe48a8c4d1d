package org.wutong.bureau;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.wutong.sick.SickBureau;

class ModularityTests {
    @Test
    void everyDutyUsesOnlyWhatItLists() {
        ApplicationModules.of(Bureau.class).verify();
    }

    @Test
    void objectsToADutyThatReachesIntoAnother() {
        ApplicationModules sick = ApplicationModules.of(SickBureau.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(sick::verify).isInstanceOf(Violations.class).hasMessageContaining("beta");
    }
}
