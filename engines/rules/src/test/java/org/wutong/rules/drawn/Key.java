package org.wutong.rules.drawn;

/** One rule for one row. */
record Key(String row, String rule) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
        int byRow = row.compareTo(other.row);
        return byRow != 0 ? byRow : rule.compareTo(other.rule);
    }
}
