package org.wutong.rules;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What else the language can say, each with its worked cases. */
class SampleCasesTest {
    @TestFactory
    Stream<DynamicTest> decidesTheSamplesAsWorkedOutByHand() throws IOException {
        return WorkedCases.tests(PolicySet.load(Shipped.FOLDER.resolve("samples")));
    }
}
