package org.wutong.bench.matching;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The exact score of one worker with the document at hand, as Lucene asks for it. */
final class PairScore extends DoubleValuesSource {
    private final PlainScan scores;
    private final PlainScan.Asker asker;

    PairScore(PlainScan scores, PlainScan.Asker asker) {
        this.scores = scores;
        this.asker = asker;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues ignored) {
        return new DoubleValues() {
            private int place;

            @Override
            public double doubleValue() {
                return scores.score(asker, place);
            }

            @Override
            public boolean advanceExact(int doc) {
                place = segment.docBase + doc;
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "score of a pair";
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return false;
    }
}
