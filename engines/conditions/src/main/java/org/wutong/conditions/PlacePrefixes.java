package org.wutong.conditions;

import java.util.List;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Places of many rows cut to one level, as numbers.
 *
 * @param numbers the digits down to the level; of a place not known that deep, no matter what
 * @param deep the rows whose place is known down to the level
 */
record PlacePrefixes(int[] numbers, long[] deep) {
    static PlacePrefixes of(Column.Ints places, int rows, Level level) {
        List<Object> regions = ((Column.Table) places.decoding()).values();
        int[] byCode = new int[regions.size()];
        boolean[] isDeep = new boolean[regions.size()];
        for (int code = 0; code < byCode.length; code++) {
            String digits = ((RegionCode) regions.get(code)).value();
            isDeep[code] = digits.length() >= level.digits();
            byCode[code] = isDeep[code] ? Integer.parseInt("0" + digits.substring(0, level.digits())) : -1;
        }
        int[] numbers = new int[rows];
        long[] deep = Bits.of(rows);
        for (int row = 0; row < rows; row++) {
            if (Bits.get(places.known(), row)) {
                int code = places.values()[row];
                numbers[row] = byCode[code];
                if (isDeep[code]) {
                    Bits.set(deep, row);
                }
            }
        }
        return new PlacePrefixes(numbers, deep);
    }
}
