package org.wutong.bureau.policies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
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

    private final PolicySets sets;
    private volatile @Nullable PolicySet inForce;

    PublishedPolicies(PolicySets sets) {
        this.sets = sets;
    }

    @Transactional
    public PolicySet inForce() {
        PolicySet known = inForce;
        if (known == null) {
            Map<String, String> files = shipped();
            known = read(files);
            sets.publish(known.hash(), files);
            inForce = known;
        }
        return known;
    }

    private static PolicySet read(Map<String, String> files) {
        try {
            return PolicySet.load(PolicySource.of(files));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the policies shipped with the program", e);
        }
    }

    private static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:policies/**/*.yaml")) {
                String url = file.getURL().toString();
                try (InputStream in = file.getInputStream()) {
                    files.put(
                            url.substring(url.lastIndexOf(ROOT) + ROOT.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the policies shipped with the program", e);
        }
        return files;
    }
}
