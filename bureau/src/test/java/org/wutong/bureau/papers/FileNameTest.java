package org.wutong.bureau.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.jpg",
                "C:\\a.jpg",
                "a\u202Egpj.exe",
                "a\r\nSet-Cookie: x.jpg",
                ".htaccess",
                "a\u0000.jpg",
                "a..jpg"
            })
    void refusesANameThatLeadsElsewhereOrHidesSomething(String name) {
        assertThatThrownBy(() -> FileName.check(name)).isInstanceOfSatisfying(PaperRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("papers.refused.name");
            assertThat(refused.args().toString()).doesNotContain("\u202E", "\r", "\u0000");
        });
    }

    @Test
    void refusesANameTooLongToRead() {
        assertThatThrownBy(() -> FileName.check("名".repeat(151)))
                .isInstanceOfSatisfying(
                        PaperRefused.class,
                        refused -> assertThat(refused.args()).contains("151", "150"));
    }

    @Test
    void takesNamesAsPeopleWriteThem() {
        FileName.check("马秀兰 身份证(正面)-1.jpg");
        FileName.check("IMG_20241130.jpeg");
    }

    @Test
    void givesTheEndingThatTheBytesCallFor() {
        assertThat(FileName.kept("合同.jpg", MediaKind.PDF)).isEqualTo("合同.pdf");
        assertThat(FileName.kept("照片", MediaKind.PNG)).isEqualTo("照片.png");
        assertThat(FileName.kept("第3.1版合同.docx", MediaKind.DOCX)).isEqualTo("第3.1版合同.docx");
    }

    @Test
    void keepsLongNumbersByTheirLastFour() {
        assertThat(FileName.kept("640399198105020018.jpg", MediaKind.JPEG)).isEqualTo("…0018.jpg");
        assertThat(FileName.kept("马秀兰13900000018正面.jpg", MediaKind.JPEG)).isEqualTo("马秀兰…0018正面.jpg");
    }
}
