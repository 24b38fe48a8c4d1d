package org.wutong.bureau.targets.bulletins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The table of fonts: by what an office replaces those that it has not installed, for the ones the standard names are not free to hand on. */
final class DocxFonts {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final BulletinRules rules;

    DocxFonts(BulletinRules rules) {
        this.rules = rules;
    }

    void addTo(XWPFDocument document) throws IOException, InvalidFormatException {
        Map<String, BulletinRules.Letters> fonts = new LinkedHashMap<>();
        rules.fonts().values().forEach(letters -> fonts.putIfAbsent(letters.office(), letters));
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"")
                .append(NAMESPACE)
                .append("\">");
        fonts.forEach((office, letters) -> xml.append("<w:font w:name=\"")
                .append(escaped(office))
                .append("\"><w:altName w:val=\"")
                .append(escaped(letters.instead()))
                .append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"")
                .append(escaped(letters.family()))
                .append("\"/></w:font>"));
        xml.append("</w:fonts>");
        OPCPackage folder = document.getPackage();
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        PackagePart part = folder.createPart(name, TYPE);
        try (OutputStream out = part.getOutputStream()) {
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
