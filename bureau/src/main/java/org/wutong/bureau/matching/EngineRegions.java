package org.wutong.bureau.matching;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.vocabulary.RegionCode;

/** Places of the reporting tree as the engine knows them: a local node counts as the nearest place with a statistical code. */
@Component
class EngineRegions {
    private final ReportingTree tree;

    EngineRegions(ReportingTree tree) {
        this.tree = tree;
    }

    @Nullable
    RegionCode of(@Nullable String code) {
        return code == null ? null : tree.statistical(code).orElse(null);
    }

    /** Remembers, for reading many rows. */
    Reading reading() {
        Map<String, Optional<RegionCode>> known = new ConcurrentHashMap<>();
        return code -> code == null
                ? null
                : known.computeIfAbsent(code, c -> Optional.ofNullable(of(c))).orElse(null);
    }

    /** One reading of many rows. */
    interface Reading {
        @Nullable
        RegionCode of(@Nullable String code);
    }
}
