package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayTextTest {
    private static Pay.Range range(long lowYuan, Long highYuan, Pay.Unit unit, boolean board) {
        OptionalLong high = highYuan == null ? OptionalLong.empty() : OptionalLong.of(highYuan * 100);
        return new Pay.Range(lowYuan * 100, high, unit, board);
    }

    @ParameterizedTest
    @ValueSource(strings = {"面议", "薪资面议", " 面 议 ", "待遇面谈"})
    void readsPayToBeAgreed(String raw) {
        assertThat(PayText.parse(raw).orElseThrow()).isEqualTo(new Pay.Negotiable(false));
    }

    @ParameterizedTest
    @CsvSource({
        "3000-5000, 3000, 5000",
        "6000-8000元/月, 6000, 8000",
        "5-10K, 5000, 10000",
        "3-4K, 3000, 4000",
        "6-8千/月, 6000, 8000",
        "4.5-6千/月, 4500, 6000",
        "0.8-1万/月, 8000, 10000",
        "1万-1.5万, 10000, 15000",
        "1-1.5万, 10000, 15000",
        "8千-1.2万, 8000, 12000",
        "8千-1万, 8000, 10000",
        "10000以上, 10000,",
        "25000以上, 25000,",
        "3000以上, 3000,",
        "3000元以上, 3000,",
        "10-15k·12薪, 10000, 15000",
        "10000-99999999, 10000,",
        "18-36万 / 年, 15000, 30000"
    })
    void readsMonthlyPayAsAdvertisementsWriteIt(String raw, long low, Long high) {
        assertThat(PayText.parse(raw).orElseThrow()).isEqualTo(range(low, high, Pay.Unit.MONTH, false));
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 3000, 3000",
        "3000左右, 3000, 3000",
        "'3,000～5,000元', 3000, 5000",
        "３０００—５０００, 3000, 5000",
        "3000至5000元每月, 3000, 5000",
        "3000 to 5000, 3000, 5000",
        "3000元到5000元, 3000, 5000",
        "月薪3000~5000元, 3000, 5000",
        "年薪12万, 10000, 10000",
        "8000-1.2万, 8000, 12000",
        "5K-10, 5000, 10000",
        "5000以下, 0, 5000",
        "￥4500元/人/月, 4500, 4500",
        "6000-8000 五险一金, 6000, 8000"
    })
    void readsOtherSpellingsOfTheSame(String raw, long low, long high) {
        assertThat(PayText.parse(raw).orElseThrow()).isEqualTo(range(low, high, Pay.Unit.MONTH, false));
    }

    @ParameterizedTest
    @CsvSource({"600元/天, 600, 600, DAY", "日薪180-220元, 180, 220, DAY", "28元/小时, 28, 28, HOUR"})
    void keepsDaysAndHoursApartFromMonths(String raw, long low, long high, Pay.Unit unit) {
        assertThat(PayText.parse(raw).orElseThrow()).isEqualTo(range(low, high, unit, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"薪资 6-9k包吃住", "6-9k 提供食宿", "包吃包住6-9k"})
    void noticesBoardAndLodging(String raw) {
        assertThat(PayText.parse(raw).orElseThrow()).isEqualTo(range(6000, 9000L, Pay.Unit.MONTH, true));
    }

    @Test
    void noticesBoardAndLodgingBesidePayToBeAgreed() {
        assertThat(PayText.parse("面议（包食宿）").orElseThrow()).isEqualTo(new Pay.Negotiable(true));
    }

    @Test
    void takesNeitherARefusalNorHalfOfItForBoardAndLodging() {
        assertThat(PayText.parse("6-9k不包吃住").orElseThrow().boardAndLodging()).isFalse();
        assertThat(PayText.parse("6-9k包吃").orElseThrow().boardAndLodging()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "3-5, AMBIGUOUS",
        "28元, AMBIGUOUS",
        "18-36万, AMBIGUOUS",
        "8000-5000, OUT_OF_RANGE",
        "0, OUT_OF_RANGE",
        "3000 5000, NOT_UNDERSTOOD",
        "三千, NOT_UNDERSTOOD",
        "底薪3000+提成, NOT_UNDERSTOOD",
        "1万2千, NOT_UNDERSTOOD",
        "3000-5000-8000, NOT_UNDERSTOOD",
        "200元/天 6000元/月, NOT_UNDERSTOOD",
        "月薪200元/天, NOT_UNDERSTOOD",
        "28.555元/小时, NOT_UNDERSTOOD"
    })
    void refusesRatherThanGuesses(String raw, Problem problem) {
        assertThat(PayText.parse(raw).invalid().orElseThrow().problem()).isEqualTo(problem);
    }

    @Property
    void readsBackEveryPlainRange(
            @ForAll @LongRange(min = 500, max = 99_999) long low, @ForAll @LongRange(max = 900_000) long more) {
        assertThat(PayText.parse(low + "-" + (low + more) + "元/月").orElseThrow())
                .isEqualTo(range(low, low + more, Pay.Unit.MONTH, false));
    }
}
