package org.wutong.bureau.policies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.policies.storage.PolicySets;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;

/**
 * The policy set in force. What the program ships is stored under its hash the first time it is seen, so that a decision made
 * under it can be told long after the files have changed.
 */
@Component
public class PublishedPolicies {
    private static final String ROOT = "policies/";

    /** What lies beside the law: sets that show the language, and the form of files for editors. */
    private static final List<String> BESIDE = List.of("samples/", "schema/");

    private final PolicySets sets;
    private final Map<String, PolicySet> stored = new ConcurrentHashMap<>();
    private volatile @Nullable PolicySet inForce;

    PublishedPolicies(PolicySets sets) {
        this.sets = sets;
    }

    @Transactional
    public PolicySet inForce() {
        PolicySet known = inForce;
        return known == null ? publish(shipped()) : known;
    }

    /** A set that is or was in force, as it is stored. */
    @Transactional(readOnly = true)
    public Optional<PolicySet> ofHash(String hash) {
        PolicySet known = stored.get(hash);
        if (known == null) {
            Map<String, String> files = sets.files(hash);
            if (files.isEmpty()) {
                return Optional.empty();
            }
            known = read(files);
            stored.put(hash, known);
        }
        return Optional.of(known);
    }

    /** Puts another set in force, as an upgrade of the program does with the files it brings. */
    @Transactional
    PolicySet publish(Map<String, String> files) {
        PolicySet read = read(files);
        sets.publish(read.hash(), files);
        inForce = read;
        return read;
    }

    private static PolicySet read(Map<String, String> files) {
        try {
            return PolicySet.load(PolicySource.of(files));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the policies shipped with the program", e);
        }
    }

    static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:policies/**/*.yaml")) {
                String url = file.getURL().toString();
                String name = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                if (BESIDE.stream().noneMatch(name::startsWith)) {
                    try (InputStream in = file.getInputStream()) {
                        files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the policies shipped with the program", e);
        }
        return files;
    }
}
