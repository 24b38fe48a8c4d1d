package org.wutong.bureau.policies.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.drafts.CaseWords;
import org.wutong.bureau.policies.drafts.CaseWords.CaseTold;
import org.wutong.bureau.policies.drafts.CheckedFolders;
import org.wutong.bureau.policies.drafts.DiffTold;
import org.wutong.bureau.policies.drafts.DiffWords;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.Findings;
import org.wutong.bureau.policies.storage.Folders;
import org.wutong.conditions.source.Problem;
import org.wutong.rules.PolicySet;

/** What pages say of a draft: its mistakes, its cases, its files, and what it would change. */
@Component
class DraftView {
    private static final String CASES = ".cases.yaml";

    private final CheckedFolders checked;
    private final Folders folders;
    private final PublishedPolicies policies;
    private final DiffWords diffs;
    private final CaseWords cases;

    DraftView(CheckedFolders checked, Folders folders, PublishedPolicies policies, DiffWords diffs, CaseWords cases) {
        this.checked = checked;
        this.folders = folders;
        this.policies = policies;
        this.diffs = diffs;
        this.cases = cases;
    }

    /** A file in the tree. @param change {@code new}, {@code changed}, {@code gone} against the base, or empty */
    record FileLine(String name, String folder, String brief, String change, long errors, boolean isCases) {}

    /** A mistake at its place. @param before what of the source line stands before it */
    record Mistake(String file, int line, int column, String message, String source, String before) {
        static Mistake of(Problem problem) {
            String source = problem.sourceLine();
            int at = source.offsetByCodePoints(
                    0, Math.min(problem.column() - 1, source.codePointCount(0, source.length())));
            return new Mistake(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.message(),
                    source,
                    source.substring(0, at));
        }

        public String headline() {
            return file + ":" + line + ":" + column;
        }

        public String rest() {
            return source.substring(before.length());
        }
    }

    void about(Draft draft, Locale locale, Model model) {
        Findings findings = checked.of(draft.folder());
        model.addAttribute("draft", draft);
        model.addAttribute("files", files(draft, findings));
        found(findings, locale, model);
        PolicySet before = draft.state() == Draft.State.PUBLISHED
                ? policies.ofFolder(draft.base()).orElseGet(policies::inForce)
                : policies.inForce();
        model.addAttribute(
                "diff",
                findings.set().map(set -> diffs.tell(before, set, locale)).orElse(null));
        model.addAttribute("otherFiles", otherFiles(draft));
    }

    /** Mistakes and cases of a check. */
    void found(Findings findings, Locale locale, Model model) {
        model.addAttribute("findings", findings);
        model.addAttribute("errors", findings.errors().stream().map(Mistake::of).toList());
        model.addAttribute(
                "warnings", findings.warnings().stream().map(Mistake::of).toList());
        List<CaseTold> told = findings.set()
                .map(set -> findings.cases().stream()
                        .map(tried -> cases.tell(set, tried, locale))
                        .toList())
                .orElse(List.of());
        model.addAttribute("failing", told.stream().filter(one -> !one.passes()).toList());
        model.addAttribute("passing", told.stream().filter(CaseTold::passes).toList());
    }

    /** By folder, files of the set itself first. */
    Map<String, List<FileLine>> files(Draft draft, Findings findings) {
        Map<String, String> base = folders.files(draft.base());
        Map<String, String> now = folders.files(draft.folder());
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(base.keySet());
        Map<String, List<FileLine>> byFolder = new LinkedHashMap<>();
        byFolder.put("", new ArrayList<>());
        for (String name : names) {
            int stroke = name.indexOf('/');
            String folder = name.substring(0, Math.max(0, stroke));
            String change = !now.containsKey(name)
                    ? "gone"
                    : !base.containsKey(name) ? "new" : Objects.equals(base.get(name), now.get(name)) ? "" : "changed";
            byFolder.computeIfAbsent(folder, key -> new ArrayList<>())
                    .add(new FileLine(
                            name,
                            folder,
                            name.substring(stroke + 1),
                            change,
                            findings.errorsOf(name).size(),
                            name.endsWith(CASES)));
        }
        return byFolder;
    }

    /** Files that differ from what is in force and decide nothing: cases, targets, weights, remarks. */
    private List<FileLine> otherFiles(Draft draft) {
        return files(draft, checked.of(draft.folder())).values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.change().isEmpty())
                .toList();
    }

    DiffTold between(String before, String after, Locale locale) {
        return diffs.tell(
                policies.ofFolder(before).orElseThrow(),
                policies.ofFolder(after).orElseThrow(),
                locale);
    }
}
