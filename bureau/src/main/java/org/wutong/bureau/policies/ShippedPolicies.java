package org.wutong.bureau.policies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The policy files that came with the program. */
public final class ShippedPolicies {
    private static final String ROOT = "policies/";

    /** What lies beside the law: sets that show the language, the form of files for editors, questionnaires. */
    private static final List<String> BESIDE = List.of("samples/", "schema/", "surveys/");

    private ShippedPolicies() {}

    public static Map<String, String> files() {
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

    /** The version of the program; a dash when it runs from its sources. */
    public static String version() {
        return Objects.requireNonNullElse(ShippedPolicies.class.getPackage().getImplementationVersion(), "—");
    }
}
