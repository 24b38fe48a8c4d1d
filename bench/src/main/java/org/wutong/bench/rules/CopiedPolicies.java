package org.wutong.bench.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wutong.conditions.source.SourceFile;
import org.wutong.rules.PolicySource;

/** The shipped policies, grown to a number of rules by copies of rule files under ids of their own. */
public final class CopiedPolicies {
    private static final Pattern RULE = Pattern.compile("(?m)^  - id: (\\S+)$");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private int rules;

    private CopiedPolicies() {}

    /** Writes such a folder, with everything that lies beside the rules. */
    public static void write(Path policies, Path folder, int rules) throws IOException {
        CopiedPolicies copied = new CopiedPolicies();
        Map<String, String> shipped = new LinkedHashMap<>();
        for (SourceFile file : PolicySource.directory(policies).files()) {
            if (!file.name().startsWith("samples/")) {
                shipped.put(file.name(), file.text());
                copied.add(file.name(), file.text());
            }
        }
        for (int copy = 1; copied.rules < rules; copy++) {
            copied.addCopies(shipped, copy, rules);
        }
        for (Map.Entry<String, String> file : copied.texts.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
    }

    private void add(String name, String text) {
        texts.put(name, text);
        rules += ids(name, text).size();
    }

    private void addCopies(Map<String, String> shipped, int copy, int enough) {
        shipped.forEach((name, original) -> {
            Set<String> ids = ids(name, original);
            if (!ids.isEmpty() && rules + ids.size() <= enough) {
                String text = original;
                for (String id : ids) {
                    text = text.replaceAll("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w.-])", id + "-copy" + copy);
                }
                add(name.replace(".yaml", "-copy" + copy + ".yaml"), text);
            }
        });
    }

    /** The rules of a file of the law, which lie in the folders of its documents; what it only names does not count. */
    private static Set<String> ids(String name, String text) {
        int begin = name.contains("/") ? text.indexOf("\nrules:\n") : -1;
        Set<String> ids = new LinkedHashSet<>();
        for (Matcher rule = RULE.matcher(begin < 0 ? "" : text.substring(begin)); rule.find(); ) {
            ids.add(rule.group(1));
        }
        return ids;
    }
}
