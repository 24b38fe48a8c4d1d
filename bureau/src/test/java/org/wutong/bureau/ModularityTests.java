package org.wutong.bureau;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void everyDutyUsesOnlyWhatItLists() {
        ApplicationModules.of(Bureau.class).verify();
    }
}
