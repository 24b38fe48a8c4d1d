package org.wutong.bench.matching;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;

/** The exact score from the arrays of a plain scan, beside the index. */
final class PairScore extends ExactScore {
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
}
