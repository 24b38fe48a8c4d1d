package org.wutong.bureau.analysis.storage;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.AnalysisRules;

/** Levels of skill by the words of papers, from the lowest up. */
@Component
class Levels {
    private final List<AnalysisRules.SkillLevel> levels;

    Levels(AnalysisRules rules) {
        levels = rules.skillLevels();
    }

    /** Number of the level from 1 on; 0 where the words say none. */
    int of(String words) {
        String plain = words.strip();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).words().contains(plain)) {
                return i + 1;
            }
        }
        return 0;
    }
}
