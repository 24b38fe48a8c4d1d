package org.wutong.conditions;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/** All facts conditions may speak of, by kind of subject: {@code facts.yaml}. */
public final class FactDictionary {
    private final Map<String, SubjectKind> kinds;

    FactDictionary(Map<String, SubjectKind> kinds) {
        this.kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    /** Reads the dictionary; what is wrong is noted, and the result then holds what could be read. */
    public static FactDictionary read(SourceFile file, Problems problems) {
        return new FactDictionaryReader(problems).read(file);
    }

    public Collection<SubjectKind> kinds() {
        return kinds.values();
    }

    public Optional<SubjectKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    public Collection<String> kindNames() {
        return kinds.keySet();
    }
}
