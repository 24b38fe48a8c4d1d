package org.wutong.bureau.targets.bulletins;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A bulletin as pdf: the template {@code targets/bulletins/paper} set by its style sheet, the letters within the file. */
@Component
class PdfPaper {
    private static final int REGULAR = 400;
    private static final List<String> USES = List.of("mark", "body", "heading", "subheading", "spare");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;
    private final BulletinRules rules;
    private final FigureWords words;
    private final Wording wording;
    private final PaperFonts fonts;

    PdfPaper(ITemplateEngine templates, BulletinRules rules, FigureWords words, Wording wording, PaperFonts fonts) {
        this.templates = templates;
        this.rules = rules;
        this.words = words;
        this.wording = wording;
        this.fonts = fonts;
    }

    byte[] write(Paper paper) {
        String html = templates.process(
                "targets/bulletins/paper",
                new Context(
                        Locale.SIMPLIFIED_CHINESE,
                        Map.of(
                                "paper",
                                paper,
                                "layout",
                                rules.layout(),
                                "sides",
                                SignatureSides.of(paper, rules.layout()),
                                "words",
                                words,
                                "folio",
                                wording.text("folio").split("\\{n}", -1),
                                "attachmentsTitle",
                                wording.text("attachment.title"),
                                "attachment",
                                wording.say("attachment.short", Map.of("n", 1)))));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (String use : USES) {
            byte[] font = fonts.of(use);
            builder.useFont(() -> new ByteArrayInputStream(font), use, REGULAR, FontStyle.NORMAL, true);
        }
        builder.withProducer("Wutong");
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "about:blank");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new IllegalStateException("the bulletin cannot be set as pdf", e);
        }
        return out.toByteArray();
    }
}
