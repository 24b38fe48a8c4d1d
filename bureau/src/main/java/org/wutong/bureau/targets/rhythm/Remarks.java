package org.wutong.bureau.targets.rhythm;

/** What an office says beside the figures: progress (进展), problems (存在问题), next steps (下一步). Each may be empty. */
public record Remarks(String progress, String problems, String nextSteps) {
    public static final Remarks NONE = new Remarks("", "", "");

    public Remarks {
        progress = progress.strip();
        problems = problems.strip();
        nextSteps = nextSteps.strip();
    }

    public boolean isEmpty() {
        return progress.isEmpty() && problems.isEmpty() && nextSteps.isEmpty();
    }
}
