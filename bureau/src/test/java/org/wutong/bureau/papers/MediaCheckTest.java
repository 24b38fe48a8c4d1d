package org.wutong.bureau.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

class MediaCheckTest {
    @Test
    void tellsEachKindByItsBytesWhateverTheName() {
        assertThat(MediaCheck.check("a.txt", TestFile.jpeg("x"))).isEqualTo(MediaKind.JPEG);
        assertThat(MediaCheck.check("a.jpg", TestFile.png())).isEqualTo(MediaKind.PNG);
        assertThat(MediaCheck.check("a.jpg", TestFile.pdf())).isEqualTo(MediaKind.PDF);
        assertThat(MediaCheck.check("a", TestFile.zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(MediaKind.DOCX);
        assertThat(MediaCheck.check("a", TestFile.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(MediaKind.XLSX);
        assertThat(MediaCheck.check("a", TestFile.zip("OFD.xml", "Doc_0/Document.xml")))
                .isEqualTo(MediaKind.OFD);
    }

    @ParameterizedTest
    @CsvSource({
        "'<!doctype html><script>x()</script>', page",
        "'   <svg onload=x()>', page",
        "'MZ this program', program",
        "'GIF89a', gif",
        "'xxxxftypheic', heif",
        "'just words', unknown"
    })
    void refusesWhatIsNoPaperSayingWhatItLooksLike(String content, String looks) {
        assertThatThrownBy(() -> MediaCheck.check("照片.jpg", TestFile.text(content)))
                .isInstanceOfSatisfying(PaperRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("papers.refused.media");
                    assertThat(refused.args().get(0)).isEqualTo("照片.jpg");
                    assertThat(((DefaultMessageSourceResolvable) refused.args().get(1)).getCode())
                            .isEqualTo("papers.looks." + looks);
                });
    }

    @Test
    void refusesASpreadsheetThatUnpacksWithoutEnd() {
        refuses("papers.refused.unpacks", TestFile.bomb());
    }

    @Test
    void refusesADocumentWithAMacro() {
        refuses("papers.refused.macro", TestFile.zip("word/document.xml", "word/vbaProject.bin"));
    }

    @Test
    void refusesAnArchiveThatIsNoDocument() {
        refuses("papers.refused.media", TestFile.zip("a.exe"));
    }

    @Test
    void refusesWhatWasCutOffOnTheWay() {
        byte[] pdf = TestFile.pdf();
        refuses("papers.refused.cut-off", Arrays.copyOf(pdf, pdf.length / 2));
        byte[] docx = TestFile.zip("word/document.xml");
        refuses("papers.refused.cut-off", Arrays.copyOf(docx, docx.length / 2));
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("papers.refused.empty", new byte[0]);
    }

    @Property(tries = 300)
    void neverFailsOtherwiseThanByRefusing(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] content = new byte[random.nextInt(200)];
        random.nextBytes(content);
        byte[][] heads = {TestFile.zip("xl/workbook.xml"), TestFile.png(), TestFile.pdf(), {}};
        byte[] file = TestFile.joined(heads[random.nextInt(heads.length)], content);
        if (file.length > 0 && random.nextBoolean()) {
            file[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
        }
        try {
            assertThat(MediaCheck.check("a", file)).isNotNull();
        } catch (PaperRefused refused) {
            assertThat(refused.key()).startsWith("papers.refused.");
        }
    }

    private static void refuses(String key, byte[] content) {
        assertThatThrownBy(() -> MediaCheck.check("a", content))
                .isInstanceOfSatisfying(
                        PaperRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
