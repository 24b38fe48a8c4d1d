package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class OpenCountyTest {
    @Autowired
    TestOffice office;

    @Autowired
    ReportingTree tree;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void seedsRealTownshipsAndVillages() {
        assertThat(tree.atLevel(Level.TOWNSHIP, TestOffice.COUNTY)).hasSize(8);
        assertThat(tree.atLevel(Level.VILLAGE, TestOffice.COUNTY)).hasSize(85);
        assertThat(tree.shortName(TestOffice.TOWNSHIP)).isEqualTo("良田镇");
    }
}
