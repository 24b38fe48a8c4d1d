package org.wutong.bench.matching;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;

/** The exact score of one worker with the document at hand, from the numbers the index keeps of it. */
final class DocumentScore extends ExactScore {
    private final PlainScan row = PlainScan.oneRow();
    private final PlainScan.Asker asker;

    DocumentScore(PlainScan.Asker asker) {
        this.asker = asker;
    }

    static String field(int number) {
        return "number" + number;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues ignored) throws IOException {
        NumericDocValues[] numbers = new NumericDocValues[PlainScan.NUMBERS];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = DocValues.getNumeric(segment.reader(), field(number));
        }
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                for (int number = 0; number < numbers.length; number++) {
                    row.set(number, numbers[number].longValue());
                }
                return row.score(asker, 0);
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                for (NumericDocValues number : numbers) {
                    number.advanceExact(doc);
                }
                return true;
            }
        };
    }
}
