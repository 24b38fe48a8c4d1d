package org.wutong.bureau;

/** A formula over {@code a, b, c}, each reckoned once: written out where they stand, nested ones would grow without end. */
final class SqlFormula {
    private SqlFormula() {}

    static String over(String formula, String... values) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            columns.append(i == 0 ? "" : ", ").append(values[i]).append(" AS ").append((char) ('a' + i));
        }
        return "(SELECT " + formula + " FROM (SELECT " + columns + " OFFSET 0) given)";
    }
}
