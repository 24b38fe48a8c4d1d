package org.wutong.bureau.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One list as a spreadsheet to download: heads in bold that stay in sight, numbers as numbers, days as days, everything else as text, which is never a formula. */
public final class XlsxTable<T> {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_SHEET_NAME = 31;

    private final List<String> heads = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

    /** @param value a number stays one, so does a day; null leaves the cell empty */
    public XlsxTable<T> column(String head, Function<T, @Nullable Object> value) {
        heads.add(head);
        values.add(value);
        return this;
    }

    /** Sends the rows as a file of this name (without ending), and behind them who took it for what. */
    public void send(HttpServletResponse response, String name, List<T> rows, ExportNote note) throws IOException {
        send(response, name, rows, List.of(note));
    }

    /** Sends the heads alone, to be filled in. */
    public void sendBlank(HttpServletResponse response, String name) throws IOException {
        send(response, name, List.of(), List.of());
    }

    private void send(HttpServletResponse response, String name, List<T> rows, List<ExportNote> notes)
            throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        try (Workbook book = new Workbook(response.getOutputStream(), "Wutong", "1.0")) {
            Worksheet sheet = book.newWorksheet(
                    name.length() > LONGEST_SHEET_NAME ? name.substring(0, LONGEST_SHEET_NAME) : name);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                for (int row = 0; row < rows.size(); row++) {
                    XlsxCell.put(sheet, row + 1, column, values.get(column).apply(rows.get(row)));
                }
            }
            sheet.freezePane(0, 1);
            notes.forEach(note -> note.write(book));
        }
    }
}
