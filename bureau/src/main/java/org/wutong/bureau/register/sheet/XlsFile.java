package org.wutong.bureau.register.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97 to 2003 (.xls, and .et of WPS that keeps to it), read record by record. */
final class XlsFile implements SheetFile {
    /** Names under which the stream of a workbook stands; the second one is of Excel 5 and 95. */
    private static final List<String> STREAMS = List.of("Workbook");

    private static final List<String> OLDER = List.of("Book");

    private final byte[] content;
    private final List<XlsRecords.Sheet> sheets;

    XlsFile(byte[] content) {
        this.content = content;
        XlsRecords contents = new XlsRecords(-1, row -> false);
        run(contents);
        this.sheets = contents.visible();
        if (sheets.isEmpty()) {
            throw new SheetRefused("no-sheet");
        }
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(XlsRecords.Sheet::name).toList();
    }

    @Override
    public void read(int sheet, Taker taker) {
        XlsRecords rows = new XlsRecords(sheets.get(sheet).place(), taker);
        run(rows);
        rows.finish();
    }

    private void run(XlsRecords records) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            HSSFRequest request = new HSSFRequest();
            records.listen(request);
            requireWorkbook(files.getRoot());
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
        } catch (EncryptedDocumentException locked) {
            throw new SheetRefused("has-password");
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | HSSFUserException e) {
            throw new SheetRefused("broken").because(e);
        } catch (RuntimeException e) {
            if (records.takerFailed()) {
                throw e;
            }
            throw new SheetRefused("broken").because(e);
        }
    }

    private static void requireWorkbook(DirectoryNode root) {
        if (STREAMS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
            return;
        }
        if (OLDER.stream().anyMatch(root::hasEntryCaseInsensitive)) {
            throw new SheetRefused("older-xls");
        }
        throw new SheetRefused("not-xls");
    }
}
