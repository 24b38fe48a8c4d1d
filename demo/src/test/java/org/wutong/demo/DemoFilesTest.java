package org.wutong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    private static final DemoCounty COUNTY = DemoCounty.generate(DemoPlan.standard(400, 2));

    @TempDir
    private Path dir;

    @Test
    void writesEveryFileItNames() throws IOException {
        DemoFiles.write(COUNTY, dir);
        try (var files = Files.list(dir)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(DemoFiles.NAMES);
        }
        assertThat(dir.resolve(DemoFiles.README)).content().contains(COUNTY.notice());
    }

    @Test
    void writesTheSameBytesInAnotherPlaceAndTime() throws IOException {
        Path here = dir.resolve("here");
        Path there = dir.resolve("there");
        DemoFiles.write(COUNTY, here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            DemoFiles.write(DemoCounty.generate(COUNTY.plan()), there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : DemoFiles.NAMES) {
            assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
        }
    }

    @Test
    void replacesAnEarlierDemo() throws IOException {
        DemoFiles.write(DemoCounty.generate(DemoPlan.standard(10, 2)), dir);
        DemoFiles.write(COUNTY, dir);
        assertThat(dir.resolve(DemoFiles.WORKERS)).content().hasLineCount(401);
    }

    @Test
    void refusesFolderWithOtherFiles() throws IOException {
        Files.writeString(dir.resolve("letter.txt"), "keep me");
        assertThatThrownBy(() -> DemoFiles.write(COUNTY, dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'letter.txt'");
        try (var files = Files.list(dir)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesFileInPlaceOfFolder() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> DemoFiles.write(COUNTY, file)).hasMessageContaining("expected a folder");
    }

    @Test
    void writesMatchColumns() throws IOException {
        DemoFiles.write(COUNTY, dir);
        assertThat(Files.readAllLines(dir.resolve(DemoFiles.WORKERS)).get(0))
                .isEqualTo(
                        "id,household,home_region,birth_date,gender,education,willing_regions,occupations,wage_min,certificates,languages,categories,available_from,stay_near_home");
        assertThat(Files.readAllLines(dir.resolve(DemoFiles.VACANCIES)).get(0))
                .isEqualTo(
                        "id,employer,title,work_region,headcount,wage_low,wage_high,age_min,age_max,education,certificates,languages,contract,insurance,board_lodging,starts,closes,latitude,longitude");
    }

    @Test
    void writesOneFactsRowAWorker() throws IOException {
        DemoFiles.write(COUNTY, dir);
        assertThat(Files.readAllLines(dir.resolve(DemoFiles.FACTS)))
                .hasSize(400)
                .allMatch(line -> line.matches("\\{\"subject\":\"worker\",\"id\":\"W\\d{6}\",\"household\":\"H\\d{6}\","
                        + "\"facts\":\\{\"hukou_region\":\"\\d{12}\".*}}"));
    }

    @Test
    void putsTwoTitleLinesAboveTheMonitoringHeader() throws IOException {
        DemoFiles.write(DemoCounty.generate(DemoPlan.standard(3000, 2)), dir);
        List<Row> rows = rows(DemoFiles.MONITORING_ROSTER);
        assertThat(rows.get(1).getCellText(0)).contains("虚构");
        assertThat(texts(rows.get(2)))
                .startsWith("县", "乡", "村", "户编号", "人编号", "姓名")
                .hasSize(37);
        assertThat(rows.size()).isGreaterThan(30);
    }

    @Test
    void writesRosterHeadersInUse() throws IOException {
        DemoFiles.write(COUNTY, dir);
        assertThat(texts(rows(DemoFiles.POVERTY_ROSTER).get(0)))
                .startsWith("序号", "数据日期")
                .endsWith("风险消除时间")
                .hasSize(32);
        assertThat(texts(rows(DemoFiles.LABOUR_LEDGER).get(0)))
                .startsWith("行政区划代码", "县（市）")
                .endsWith("填报人", "填报日期")
                .hasSize(44);
        assertThat(rows(DemoFiles.LABOUR_LEDGER)).hasSize(401);
        assertThat(texts(rows(DemoFiles.OWN_ROSTER).get(0))).contains("姓名", "证件号码", "户编号", "月工资", "是否有组织");
        assertThat(rows(DemoFiles.EMPLOYER_SHEET))
                .hasSize(1 + COUNTY.employers().size());
        assertThat(rows(DemoFiles.VACANCY_SHEET)).hasSize(1 + COUNTY.vacancies().size());
    }

    private List<Row> rows(String name) throws IOException {
        try (InputStream in = Files.newInputStream(dir.resolve(name));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
