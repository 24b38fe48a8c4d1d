package org.wutong.bureau.targets.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class WoffTest {
    private final BulletinRules rules = new MadeUpBulletin().rules;

    private byte[] packed() throws IOException {
        try (InputStream in =
                WoffTest.class.getResourceAsStream("/" + rules.letters("body").file())) {
            return in.readAllBytes();
        }
    }

    @Test
    void unpacksEveryFontThatTravelsWithTheProgram() throws IOException {
        PaperFonts fonts = new PaperFonts(rules);
        for (String use : rules.fonts().keySet()) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(fonts.of(use)))) {
                assertThat(font.getUnicodeCmapLookup().getGlyphId('通')).as(use).isPositive();
            }
        }
    }

    @Test
    void refusesWhatIsCutOffOrNoFont() throws IOException {
        byte[] cut = Arrays.copyOf(packed(), packed().length - 1000);
        byte[] other = packed();
        other[0] = 'x';
        assertThatThrownBy(() -> Woff.unpack(other)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Woff.unpack(cut))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void tellsLettersThatNoFontHas() {
        PaperFonts fonts = new PaperFonts(rules);
        assertThat(fonts.lacking("淏埇镕通报 2024")).isEmpty();
        assertThat(fonts.lacking("通\uE123报")).isEqualTo("\uE123");
    }
}
