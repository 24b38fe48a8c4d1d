package org.wutong.bureau.grants;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How files for the bank and from it are laid out.
 *
 * @param layout id of the one in use
 * @param outcomes words of the bank by what became of a line
 */
public record BankLayouts(String layout, List<Layout> layouts, ResultHeads heads, Map<String, Outcome> outcomes) {
    /** A file for the bank. */
    public record Layout(String id, Format format, Charset charset, List<Column> columns) {}

    public enum Format {
        CSV,
        XLSX
    }

    public record Column(String head, Value value) {}

    /** What a column holds. */
    public enum Value {
        LINE,
        BATCH,
        NAME,
        ACCOUNT,
        YUAN,
        TITLE,
        REFERENCE
    }

    /** Heads by which columns of a file from the bank are known. */
    public record ResultHeads(List<String> reference, List<String> yuan, List<String> status, List<String> reason) {}

    /** What became of a line at the bank. */
    public enum Outcome {
        PAID,
        WRONG_ACCOUNT,
        CLOSED_ACCOUNT,
        BLOCKED_ACCOUNT,
        OTHER
    }

    public Layout inUse() {
        return find(layout).orElseThrow();
    }

    public Optional<Layout> find(String id) {
        return layouts.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
