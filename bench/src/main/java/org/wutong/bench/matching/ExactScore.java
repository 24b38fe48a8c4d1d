package org.wutong.bench.matching;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The exact score of one worker with the document at hand, as Lucene asks for it: of that worker alone, so never cached. */
abstract class ExactScore extends DoubleValuesSource {
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
