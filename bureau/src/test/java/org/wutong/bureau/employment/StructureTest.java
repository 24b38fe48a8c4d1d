package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

@BureauTest
class StructureTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Structure structure;

    @Autowired
    ReportingTree tree;

    @BeforeEach
    void people() {
        office.empty();
        long first = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                .set(WorkerField.EDUCATION, Education.JUNIOR)
                .set(WorkerField.SKILLS, List.of("缝纫", "烹饪"))
                .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "test")));
        add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "杨建国", 101).set(WorkerField.SKILLS, List.of("缝纫")));
        add(WorkerDraft.at(MadeUp.VILLAGE).name("李不详"));
        office.as("officer", () -> spells.add(SpellDraft.of(first, LocalDate.of(2024, 1, 1))));
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private Structure.Table table(String login, Dimension dimension) {
        return office.as(
                login,
                () -> structure.of(dimension, tree.find(TestOffice.COUNTY).orElseThrow()));
    }

    private Map<String, Long> counts(Dimension dimension) {
        Map<String, Long> counts = new LinkedHashMap<>();
        table("officer", dimension)
                .lines()
                .forEach(line -> counts.put(
                        Objects.toString(line.name(), "unknown"), line.count().people()));
        return counts;
    }

    private ResultActions as(String login, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(authentication(office.signedIn(login))));
    }

    @Test
    void countsByEachDimensionWithThoseNotKnownLast() {
        assertThat(counts(Dimension.AGE)).containsExactly(Map.entry("FROM_41", 2L), Map.entry("unknown", 1L));
        assertThat(counts(Dimension.SEX))
                .containsExactly(Map.entry("MALE", 1L), Map.entry("FEMALE", 1L), Map.entry("unknown", 1L));
        assertThat(counts(Dimension.EDUCATION)).containsExactly(Map.entry("JUNIOR", 1L), Map.entry("unknown", 2L));
        assertThat(counts(Dimension.STATUS)).containsExactly(Map.entry("EMPLOYED", 1L), Map.entry("NO_RECORD", 2L));
    }

    @Test
    void aPersonCountsInEachSkillAndCategoryTheyHave() {
        assertThat(counts(Dimension.SKILL))
                .containsExactly(Map.entry("缝纫", 2L), Map.entry("烹饪", 1L), Map.entry("unknown", 1L));
        assertThat(counts(Dimension.CATEGORY))
                .containsEntry("POVERTY_ALLEVIATED", 1L)
                .containsEntry("unknown", 2L);
    }

    @Test
    void tellsPlacesApart() {
        Structure.Table table = table("officer", Dimension.SKILL);
        assertThat(table.lines().get(0).byPlace())
                .containsEntry(TestOffice.TOWNSHIP, 1L)
                .containsEntry(TestOffice.OTHER_TOWNSHIP, 1L);
        assertThat(table("clerk", Dimension.SKILL).lines().get(0).byPlace())
                .doesNotContainKey(TestOffice.OTHER_TOWNSHIP);
    }

    @Test
    void everyNumberOpensJustItsPeople() throws Exception {
        for (Dimension dimension : Dimension.values()) {
            for (Structure.Line line : table("officer", dimension).lines()) {
                if (!line.query().isEmpty()) {
                    String page = as("officer", "/people?place=" + TestOffice.COUNTY + "&" + line.query())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
                    long found = List.of("马秀兰", "杨建国", "李不详").stream()
                            .filter(page::contains)
                            .count();
                    assertThat(found)
                            .as(dimension + " " + line.query())
                            .isEqualTo(line.count().people());
                }
            }
        }
    }

    @Test
    void showsPrintsAndExports() throws Exception {
        as("officer", "/employment/structure")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("缝纫")));
        as("clerk2", "/employment/structure").andExpect(content().string(not(containsString("烹饪"))));
        as("officer", "/employment/structure/by-place?by=EDUCATION").andExpect(status().isOk());
        as("officer", "/employment/structure/export?by=SKILL&purpose=check").andExpect(status().isOk());
        as("specialist", "/employment/structure/export?by=SKILL&purpose=check").andExpect(status().isForbidden());
        as("clerk", "/employment/structure?place=" + TestOffice.OTHER_TOWNSHIP).andExpect(status().isNotFound());
    }
}
