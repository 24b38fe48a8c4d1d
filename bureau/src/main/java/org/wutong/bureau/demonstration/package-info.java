/** Opens a new bureau: the made-up county of a demonstration, or one administrator; and says how to sign in. */
@ApplicationModule(
        displayName = "Demonstration 演示",
        allowedDependencies = {
            "people",
            "employment",
            "employers",
            "vacancies",
            "matching",
            "matching :: drives",
            "policies",
            "targets",
            "targets :: supervision",
            "targets :: rhythm",
            "targets :: bulletins",
            "services",
            "dispatch",
            "dispatch :: sharing",
            "grants"
        })
@NullMarked
package org.wutong.bureau.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
