package org.wutong.bureau.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the SQL of every duty and finds schemas it may not use: its own, those of duties it lists, and the footings. */
final class SchemaPerDuty {
    static final Set<String> FOOTINGS = Set.of("offices", "papers", "messages", "register");
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|only|copy|call|exists\\s*\\(select)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");

    private SchemaPerDuty() {}

    /** Duty by duty: schemas its sources name. */
    static Map<String, Set<String>> schemasUsed(Path packageFolder, Set<String> schemas) throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        try (Stream<Path> files = Files.walk(packageFolder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String duty = packageFolder.relativize(file).getName(0).toString();
                Matcher found = TABLE.matcher(Files.readString(file));
                while (found.find()) {
                    if (schemas.contains(found.group(1))) {
                        used.computeIfAbsent(duty, d -> new java.util.TreeSet<>())
                                .add(found.group(1));
                    }
                }
            }
        }
        return used;
    }

    static List<String> breaches(Path packageFolder, Set<String> schemas) throws IOException {
        List<String> breaches = new ArrayList<>();
        for (var entry : schemasUsed(packageFolder, schemas).entrySet()) {
            String duty = entry.getKey();
            String listed = allowed(packageFolder.resolve(duty).resolve("package-info.java"));
            for (String schema : entry.getValue()) {
                if (!schema.equals(duty) && !FOOTINGS.contains(schema) && !listed.contains("\"" + schema)) {
                    breaches.add(
                            duty + " reads or writes schema " + schema + " without listing it in allowedDependencies");
                }
            }
        }
        return breaches;
    }

    private static String allowed(Path packageInfo) throws IOException {
        if (!Files.exists(packageInfo)) {
            return "";
        }
        Matcher found = ALLOWED.matcher(Files.readString(packageInfo));
        return found.find() ? found.group(1) : "";
    }
}
