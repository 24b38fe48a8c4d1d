package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.policies.library.Clause;
import org.wutong.bureau.policies.library.Library;
import org.wutong.bureau.policies.library.LibraryFilter;
import org.wutong.conditions.source.SourceFile;
import org.wutong.rules.PolicySource;
import org.wutong.vocabulary.RegionCode;

@BureauTest
class LibraryPagesTest {
    /** What must never reach a reader: missing words, codes of notes, the largest long. */
    private static final Pattern RAW =
            Pattern.compile("\\?\\?[\\w.-]+|assumed:|reading:|once-per-|9,?223,?372|range-without-table|\\{\\d}");

    @Autowired
    TestOffice office;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    Library library;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void county() {
        office.empty();
    }

    @AfterEach
    void theShippedLawIsInForceAgain() {
        office.asProgram(() -> policies.publish(PublishedPolicies.shipped()));
    }

    private ResultActions open(String path, Locale locale) throws Exception {
        return mvc.perform(get(path).locale(locale).with(authentication(office.signedIn("officer"))));
    }

    private ResultActions open(String path) throws Exception {
        return open(path, Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> found(String question, @Nullable String place, @Nullable LocalDate day) {
        RegionCode at = place == null ? null : RegionCode.parse(place);
        return office.asProgram(() -> library.find(new LibraryFilter(question, at, day)).stream()
                .map(Clause::id)
                .toList());
    }

    private List<String> documents(String question, @Nullable String place, @Nullable LocalDate day) {
        RegionCode at = place == null ? null : RegionCode.parse(place);
        return office.asProgram(() -> library.documents(new LibraryFilter(question, at, day)).stream()
                .map(one -> one.document().key())
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "JF-6b, JF-6b",
        "务工激励奖, JF-7",
        "签订劳动合同 金凤, JF-6b",
        "金凤 签订劳动合同, JF-6b",
        "WORK REWARD, JF-7",
        "ＪＦ－７, JF-7",
        "同一人能否同时领取交通补贴, JF-6-stacking",
    })
    void findsByTitleIdConditionAndReadingInEitherLanguage(String question, String id) {
        assertThat(found(question, null, null)).contains(id);
    }

    @Test
    void findsNothingUnlessAllWordsMatch() {
        assertThat(found("务工激励奖 包头", null, null)).isEmpty();
        assertThat(found("no such words", null, null)).isEmpty();
        assertThat(found("", null, null)).hasSizeGreaterThan(100);
    }

    @Test
    void findsNamedClauses() {
        String id = library.set().named().get(0).id();
        assertThat(found(id, null, null)).contains(id);
    }

    @Test
    void showsWhatAppliesAtAPlaceDocumentsFromAboveIncluded() {
        assertThat(documents("", "640106100", null)).containsExactly("mohrss-2022", "jinfeng-2024");
        assertThat(documents("", "150203", null)).containsExactly("mohrss-2022", "nmg-2022", "baotou-2022");
        assertThat(documents("", "64", null)).containsExactly("mohrss-2022");
        assertThat(found("", "640106100", null)).contains("JF-7").noneMatch(id -> id.startsWith("LT-"));
    }

    @Test
    void showsWhatIsInForceOnADay() {
        assertThat(found("", null, LocalDate.of(2023, 12, 31))).contains("LT-3").doesNotContain("JF-7");
        assertThat(found("", null, LocalDate.of(2024, 1, 1))).doesNotContain("LT-3");
        assertThat(documents("", null, LocalDate.of(2021, 6, 1))).containsExactly("litong-2021");
    }

    @Test
    void listsByKindAndPageByPage() throws Exception {
        for (String show : List.of("DOCUMENTS", "MONEY", "CHECK", "NAMED", "READING")) {
            open("/policies?show=" + show)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("data-select")));
        }
        open("/policies?show=READING&from=31").andExpect(content().string(containsString("rel=\"prev\"")));
    }

    @Test
    void understandsPlacesByNameAndByCodeAndSaysWhatItDoesNotKnow() throws Exception {
        open("/policies?place=150203").andExpect(content().string(containsString("昆都仑区")));
        open("/policies?place=昆都仑区").andExpect(content().string(containsString("内蒙古自治区包头市昆都仑区")));
        open("/policies?place=哪里也不是")
                .andExpect(content().string(containsString("没有“哪里也不是”这个地方")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void hasAPageForEveryDocumentAndRuleInBothLanguages() throws Exception {
        everyPageIsInWords();
    }

    private void everyPageIsInWords() throws Exception {
        List<String> rules = office.asProgram(
                () -> library.rules().stream().map(Clause.Ruled::id).toList());
        List<String> documents = office.asProgram(
                () -> library.set().documents().stream().map(one -> one.key()).toList());
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (String rule : rules) {
                isInWords("/policies/rules/" + rule, locale);
            }
            for (String document : documents) {
                isInWords("/policies/documents/" + document, locale);
            }
        }
    }

    private void isInWords(String path, Locale locale) throws Exception {
        String html = open(path, locale)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(RAW.matcher(html.substring(html.indexOf("<main"), html.indexOf("</main>")))
                        .results()
                        .map(one -> one.group())
                        .toList())
                .as(path + " " + locale)
                .isEmpty();
    }

    @Test
    void hasWordsForEverythingTheLanguageCanSay() throws Exception {
        Map<String, String> samples = new TreeMap<>();
        for (SourceFile file :
                PolicySource.directory(Path.of("..", "policies", "samples")).files()) {
            samples.put(file.name(), file.text());
        }
        office.asProgram(() -> policies.publish(samples));

        everyPageIsInWords();
    }

    @Test
    void tellsARuleWithItsFiguresCapReadingsAndCases() throws Exception {
        open("/policies/rules/JF-7")
                .andExpect(content().string(containsString("household_poverty_alleviated || household_monitored")))
                .andExpect(content().string(containsString("40,000.00 元 至 49,999.99 元")))
                .andExpect(content().string(containsString("每户合计最高")))
                .andExpect(content().string(containsString("6,000.00 元")))
                .andExpect(content().string(containsString("JF-7-cycle")))
                .andExpect(content().string(containsString("4000 and 3000 share 6000 as four to three")))
                .andExpect(content().string(containsString("2,571.43 元")));
        open("/policies/rules/JF-6d").andExpect(content().string(containsString("/policies/rules/JF-6b")));
    }

    @Test
    void showsAFigureThatChangedAsATimeline() throws Exception {
        Map<String, String> files = new TreeMap<>(PublishedPolicies.shipped());
        files.computeIfPresent(
                "jinfeng-2024/incentive.yaml",
                (name, text) -> text.replace(
                        "- {from: 2024-11-12, yuan: 6000, cite: {document: jinfeng-2024, article: 七}}",
                        "- {from: 2024-11-12, yuan: 6000, cite: {document: jinfeng-2024, article: 七}}\n"
                                + "          - {from: 2024-12-01, yuan: 6500, cite: {document: jinfeng-2024, article: 七}}"));
        office.asProgram(() -> policies.publish(files));

        open("/policies/rules/JF-7")
                .andExpect(content().string(containsString("2024-11-12 至 2024-11-30")))
                .andExpect(content().string(containsString("2024-12-01 起")))
                .andExpect(content().string(containsString("现行")));
    }

    @Test
    void knowsNoRuleOrDocumentThatIsNotThere() throws Exception {
        open("/policies/rules/NO-1").andExpect(status().isNotFound());
        open("/policies/documents/no").andExpect(status().isNotFound());
        open("/policies?q=没有这样的字").andExpect(content().string(containsString("没有这样的文件")));
        open("/policies?q=金凤").andExpect(content().string(not(containsString("吴利政规发"))));
    }
}
