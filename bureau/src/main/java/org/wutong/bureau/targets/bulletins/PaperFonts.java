package org.wutong.bureau.targets.bulletins;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/** The letters that travel with the program and that a pdf carries in itself. */
@Component
class PaperFonts {
    private static final String SPARE = "spare";

    private final BulletinRules rules;
    private final Map<String, byte[]> unpacked = new ConcurrentHashMap<>();
    private final Map<String, CmapLookup> lookups = new ConcurrentHashMap<>();

    PaperFonts(BulletinRules rules) {
        this.rules = rules;
    }

    /** The font of a use, as TrueType. */
    byte[] of(String use) {
        return unpacked.computeIfAbsent(rules.letters(use).file(), PaperFonts::read);
    }

    /** Letters of a text that none of the fonts has; whoever looks at the draft is told. */
    String lacking(String text) {
        CmapLookup spare = lookups.computeIfAbsent(rules.letters(SPARE).file(), file -> lookup(of(SPARE)));
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && spare.getGlyphId(letter) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static CmapLookup lookup(byte[] font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException("the spare letters cannot be read", e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + file);
            }
            return Woff.unpack(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
