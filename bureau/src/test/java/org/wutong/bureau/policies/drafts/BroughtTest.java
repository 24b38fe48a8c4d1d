package org.wutong.bureau.policies.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.bureau.policies.ShippedPolicies;
import org.wutong.bureau.policies.storage.FolderZip;

class BroughtTest {
    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Brought read(byte[] zip) {
        return Brought.read(List.of(new Brought.Sent("p.zip", zip)), Set.of(), "");
    }

    private static Brought read(String name, byte[] bytes, String folder) {
        return Brought.read(
                List.of(new Brought.Sent(name, bytes)),
                Set.of("facts.yaml", "a/x.yaml", "a/y.yaml", "b/y.yaml"),
                folder);
    }

    private static String refusal(Runnable reading) {
        try {
            reading.run();
        } catch (DraftRefused refused) {
            return refused.key();
        }
        return "taken";
    }

    @Test
    void readsBackWhatWasExportedWhateverTheFolderIsCalled() {
        Map<String, String> shipped = ShippedPolicies.files();
        assertThat(read(FolderZip.zip(shipped, "")).files()).isEqualTo(shipped);
        Brought brought = read(FolderZip.zip(shipped, "policies-2024-11-30-abcdef/"));
        assertThat(brought.files()).isEqualTo(shipped);
        assertThat(brought.isWhole()).isTrue();
    }

    @Test
    void leavesOutWhatIsNoPolicyFileAndNamesIt() {
        Brought brought = read(zip(Map.of(
                "documents.yaml",
                utf8("x"),
                "README.md",
                utf8("x"),
                "samples/a.yaml",
                utf8("x"),
                "t/law.yaml",
                utf8("x"))));
        assertThat(brought.files()).containsOnlyKeys("documents.yaml", "t/law.yaml");
        assertThat(brought.ignored()).containsExactly("README.md", "samples/a.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.yaml", "/etc/evil.yaml", "a/../../evil.yaml", "..\\evil.yaml", "C:\\evil.yaml"})
    void refusesNamesThatLeadOutOfTheFolder(String name) {
        assertThat(refusal(() -> read(zip(Map.of(name, utf8("x"), "documents.yaml", utf8("x"))))))
                .isEqualTo("policies.drafts.import.leads-out");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] gbk = "标题: 中文".getBytes(Charset.forName("GBK"));
        assertThat(refusal(() -> read(zip(Map.of("documents.yaml", gbk)))))
                .isEqualTo("policies.drafts.import.not-utf8");
    }

    @Test
    void refusesWhatUnpacksBeyondMeasure() {
        byte[] many = new byte[(int) FileNames.MOST_BYTES + 1];
        Arrays.fill(many, (byte) 'a');
        assertThat(refusal(() -> read(zip(Map.of("documents.yaml", many))))).isEqualTo("policies.drafts.import.big");
    }

    @Test
    void refusesAZipThatBreaksOffOrIsNone() {
        byte[] whole = FolderZip.zip(ShippedPolicies.files(), "");
        assertThat(refusal(() -> read(Arrays.copyOf(whole, 2000)))).isEqualTo("policies.drafts.import.broken");
        assertThat(refusal(() -> read(utf8("PK\u0003\u0004 this is no zip"))))
                .isEqualTo("policies.drafts.import.broken");
    }

    @Test
    void refusesAZipWithoutPolicies() {
        assertThat(refusal(() -> read(zip(Map.of("a.txt", utf8("x")))))).isEqualTo("policies.drafts.import.empty");
    }

    @Test
    void placesASingleFileByItsNameOrByTheFolderGiven() {
        assertThat(read("x.yaml", utf8("x"), "").files()).containsOnlyKeys("a/x.yaml");
        assertThat(read("facts.yaml", utf8("x"), "").files()).containsOnlyKeys("facts.yaml");
        assertThat(read("new.yaml", utf8("x"), "c").files()).containsOnlyKeys("c/new.yaml");
        assertThatThrownBy(() -> read("y.yaml", utf8("x"), "")).isInstanceOf(DraftRefused.class);
        assertThatThrownBy(() -> read("new.yaml", utf8("x"), "")).isInstanceOf(DraftRefused.class);
    }

    @Test
    void keepsOneKindOfLineEndAndNoMarkOfOrder() {
        assertThat(read("x.yaml", utf8("\uFEFFa: 1\r\nb: 2\r\n"), "").files()).containsValue("a: 1\nb: 2\n");
    }
}
