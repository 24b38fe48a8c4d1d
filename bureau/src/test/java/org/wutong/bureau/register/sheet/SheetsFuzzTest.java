package org.wutong.bureau.register.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whatever is uploaded: it is read row by row, or refused with a reason. */
class SheetsFuzzTest {
    @FuzzTest
    void readsAnyBytesOrRefusesThem(byte[] bytes) {
        read(bytes);
    }

    @FuzzTest
    void readsAnyRowsOfAWorkbookOrRefusesThem(byte[] bytes) {
        read(TestSheet.raw(new String(bytes, StandardCharsets.UTF_8)));
    }

    @FuzzTest
    void readsAnyTextsAndStylesOfAWorkbookOrRefusesThem(byte[] bytes) {
        String part = new String(bytes, StandardCharsets.UTF_8);
        String cells = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000</v></c></row>";
        read(TestSheet.raw(Map.of("xl/sharedStrings.xml", part), cells));
        read(TestSheet.raw(Map.of("xl/styles.xml", part), cells));
        read(TestSheet.raw(Map.of("xl/workbook.xml", part), cells));
    }

    private static void read(byte[] bytes) {
        try {
            SheetFile file = Sheets.open(bytes, "名册");
            for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
                int[] last = {0};
                file.read(sheet, row -> {
                    if (row.number() <= last[0] && file.format().equals("csv")) {
                        throw new AssertionError("row " + row.number() + " after " + last[0]);
                    }
                    last[0] = row.number();
                    for (SheetRow.Cell cell : row.cells()) {
                        if (cell.text().length() > SheetLimits.CELL_CHARACTERS) {
                            throw new AssertionError("a cell of " + cell.text().length());
                        }
                    }
                    return true;
                });
            }
        } catch (SheetRefused refused) {
            if (refused.code().isEmpty()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
