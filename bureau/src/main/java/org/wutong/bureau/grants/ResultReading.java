package org.wutong.bureau.grants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.grants.storage.PaymentRows.Told;
import org.wutong.bureau.register.SheetText;
import org.wutong.vocabulary.Fen;

/** Reads what came back from the bank against the lines that went out. */
public final class ResultReading {
    private static final Pattern REFERENCE = Pattern.compile("(FF\\d{4}-\\d{4,})-(\\d{6,9})");
    private static final int ROWS_LOOKED_AT = 20;

    private final BankLayouts layouts;
    private final String batch;
    private final Map<Integer, Long> fenByLine;

    /** @param batch number of the batch whose lines these are */
    ResultReading(BankLayouts layouts, String batch, Map<Integer, Long> fenByLine) {
        this.layouts = layouts;
        this.batch = batch;
        this.fenByLine = fenByLine;
    }

    /**
     * One row that cannot be taken.
     *
     * @param key message key behind {@code grants.result.error.}; says what is expected and what to do
     */
    public record Wrong(int row, String column, String value, String key) {}

    record Read(List<Told> told, List<Wrong> wrong) {}

    private record Columns(int reference, int yuan, int status, int reason) {}

    Read read(List<SheetText.Line> lines) {
        int head = -1;
        Columns columns = new Columns(-1, -1, -1, -1);
        for (int i = 0; i < Math.min(lines.size(), ROWS_LOOKED_AT) && head < 0; i++) {
            columns = columns(lines.get(i));
            head = columns.reference >= 0 && columns.status >= 0 ? i : -1;
        }
        if (head < 0) {
            throw new Refused(
                    "grants.result.no-head",
                    String.join(" / ", layouts.heads().reference()),
                    String.join(" / ", layouts.heads().status()));
        }
        Map<Integer, Told> told = new HashMap<>();
        List<Wrong> wrong = new ArrayList<>();
        for (SheetText.Line line : lines.subList(head + 1, lines.size())) {
            take(line, columns, told, wrong);
        }
        return new Read(List.copyOf(told.values()), wrong);
    }

    private Columns columns(SheetText.Line line) {
        return new Columns(
                column(line, layouts.heads().reference()),
                column(line, layouts.heads().yuan()),
                column(line, layouts.heads().status()),
                column(line, layouts.heads().reason()));
    }

    private static int column(SheetText.Line line, List<String> heads) {
        for (String head : heads) {
            int at = line.cells().indexOf(head);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private void take(SheetText.Line line, Columns columns, Map<Integer, Told> told, List<Wrong> wrong) {
        String text = line.text(columns.reference);
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            if (!text.isEmpty() || !line.text(columns.status).isEmpty()) {
                wrong.add(new Wrong(line.number(), layouts.heads().reference().get(0), text, "reference"));
            }
            return;
        }
        int number = Integer.parseInt(reference.group(2));
        Long fen = fenByLine.get(number);
        if (!reference.group(1).equals(batch) || fen == null) {
            wrong.add(new Wrong(line.number(), layouts.heads().reference().get(0), text, "other-batch"));
            return;
        }
        if (columns.yuan >= 0 && !sameSum(line.text(columns.yuan), fen)) {
            wrong.add(new Wrong(line.number(), layouts.heads().yuan().get(0), line.text(columns.yuan), "sum"));
            return;
        }
        BankLayouts.Outcome outcome = outcome(line.text(columns.status), line.text(columns.reason));
        if (outcome == null) {
            wrong.add(new Wrong(line.number(), layouts.heads().status().get(0), line.text(columns.status), "status"));
        } else if (told.containsKey(number)) {
            wrong.add(new Wrong(line.number(), layouts.heads().reference().get(0), text, "twice"));
        } else {
            told.put(number, new Told(number, outcome, line.text(columns.reason)));
        }
    }

    /** Of a failure the reason says more than the status. */
    private BankLayouts.@Nullable Outcome outcome(String status, String reason) {
        BankLayouts.Outcome byStatus = layouts.outcomes().get(status);
        if (byStatus == BankLayouts.Outcome.OTHER) {
            return layouts.outcomes().getOrDefault(reason, BankLayouts.Outcome.OTHER);
        }
        return byStatus;
    }

    private static boolean sameSum(String text, long fen) {
        try {
            return new BigDecimal(text.replace(",", "")).compareTo(new BigDecimal(Fen.toYuan(fen))) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
