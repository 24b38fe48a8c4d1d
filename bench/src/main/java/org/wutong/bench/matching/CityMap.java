package org.wutong.bench.matching;

import java.util.List;
import java.util.Random;
import org.wutong.vocabulary.RegionCode;

/**
 * Where a made-up city lies: its own province with twelve cities of nine counties, its own city known by township, and
 * thirty provinces elsewhere known by county. All codes are ones the national table leaves unassigned.
 */
final class CityMap {
    private static final String HOME_PROVINCE = "95";
    private static final List<String> ELSEWHERE = List.of(
            "16", "17", "18", "19", "20", "24", "25", "26", "27", "28", "29", "30", "38", "39", "40", "47", "48", "49",
            "55", "56", "57", "58", "59", "60", "66", "67", "68", "69", "70", "90");
    private static final int CITIES = 12;
    private static final int COUNTIES = 9;
    private static final int TOWNSHIPS = 10;

    private final Random random;

    CityMap(Random random) {
        this.random = random;
    }

    RegionCode homeProvince() {
        return RegionCode.parse(HOME_PROVINCE);
    }

    RegionCode homeCity() {
        return city(HOME_PROVINCE, 1);
    }

    /** A township of the home city; the first counties hold more of everything. */
    RegionCode township() {
        int county = (int) (COUNTIES * Math.pow(random.nextDouble(), 1.6));
        return RegionCode.parse(county(HOME_PROVINCE, 1, county).value() + (100 + random.nextInt(TOWNSHIPS)));
    }

    RegionCode otherCity() {
        return city(HOME_PROVINCE, 2 + random.nextInt(CITIES - 1));
    }

    RegionCode countyOfOtherCity() {
        return county(HOME_PROVINCE, 2 + random.nextInt(CITIES - 1), random.nextInt(COUNTIES));
    }

    /** A few provinces draw most people. */
    RegionCode provinceElsewhere() {
        return RegionCode.parse(ELSEWHERE.get((int) (ELSEWHERE.size() * Math.pow(random.nextDouble(), 2.2))));
    }

    RegionCode countyElsewhere() {
        return county(provinceElsewhere().value(), 1 + random.nextInt(CITIES), random.nextInt(5));
    }

    private static RegionCode city(String province, int number) {
        return RegionCode.parse("%s%02d".formatted(province, number));
    }

    private static RegionCode county(String province, int city, int number) {
        return RegionCode.parse("%s%02d%02d".formatted(province, city, 21 + number));
    }
}
