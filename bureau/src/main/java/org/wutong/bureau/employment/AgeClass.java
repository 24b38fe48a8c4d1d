package org.wutong.bureau.employment;

import java.util.Arrays;

/** Ages told together as the national survey of migrant workers tells them, with the youngest and the oldest apart. */
enum AgeClass {
    UNDER_16(0, 15),
    FROM_16(16, 20),
    FROM_21(21, 30),
    FROM_31(31, 40),
    FROM_41(41, 50),
    FROM_51(51, 59),
    FROM_60(60, 150);

    private final int youngest;
    private final int oldest;

    AgeClass(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return oldest;
    }

    static AgeClass of(int age) {
        return Arrays.stream(values())
                .filter(one -> age <= one.oldest)
                .findFirst()
                .orElse(FROM_60);
    }
}
