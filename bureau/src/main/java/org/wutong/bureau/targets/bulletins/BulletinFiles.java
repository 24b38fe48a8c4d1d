package org.wutong.bureau.targets.bulletins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the three files of a bulletin from one and the same paper. */
@Component
public class BulletinFiles {
    private final Papers papers;
    private final DocxPaper docx;
    private final PdfPaper pdf;
    private final XlsxPaper xlsx;

    BulletinFiles(Papers papers, DocxPaper docx, PdfPaper pdf, XlsxPaper xlsx) {
        this.papers = papers;
        this.docx = docx;
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    /** What it looks like on paper. */
    public Paper paper(Bulletin bulletin) {
        return papers.of(bulletin);
    }

    /** @param kind {@code docx}, {@code pdf} or {@code xlsx} */
    public BulletinFile make(Bulletin bulletin, String kind) {
        Paper paper = papers.of(bulletin);
        byte[] bytes = switch (kind) {
            case "docx" -> docx.write(paper);
            case "pdf" -> pdf.write(paper);
            case "xlsx" -> xlsx.write(bulletin, paper);
            default -> throw new IllegalArgumentException("no file of kind " + kind);
        };
        return new BulletinFile(kind, bytes, digest(bytes));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
