package org.wutong.bureau.policies.web;

/** What a new file of a draft begins with: the line that names its form, so that editors elsewhere complete it too. */
final class NewFile {
    private static final String CASES = ".cases.yaml";

    private NewFile() {}

    static String text(String name) {
        String up = name.contains("/") ? "../" : "";
        String form = name.endsWith(CASES) ? "cases" : name.contains("/") ? "rules" : name.replace(".yaml", "");
        String begin = "# yaml-language-server: $schema=" + up + "schema/" + form + ".schema.json\n";
        String document = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        return switch (form) {
            case "cases" -> begin + "subject: worker\ncases:\n";
            case "rules" -> begin + "document: " + document + "\n\nrules:\n";
            default -> begin;
        };
    }
}
