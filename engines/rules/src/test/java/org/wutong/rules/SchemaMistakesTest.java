package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Which mistakes the editor shows, which the check, and which both. */
class SchemaMistakesTest {
    private static final JsonNode MISTAKES = PolicySchema.tree(GoodFiles.resource("mistakes.yaml"));

    @ParameterizedTest
    @EnumSource
    void nobodyMindsTheGoodFiles(PolicySchema schema) {
        String good = GoodFiles.text(schema);
        assertThat(schema.complaints(good)).isEmpty();
        assertThat(GoodFiles.errors(schema, good)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> schemaAndLoaderRefuseAlike() {
        return mistakes("both", (complaints, errors) -> {
            assertThat(complaints).as("schema").isNotEmpty();
            assertThat(errors).as("loader").isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> loaderAloneSeesWhatNeedsTheOtherFiles() {
        return mistakes("loader", (complaints, errors) -> {
            assertThat(complaints).as("schema").isEmpty();
            assertThat(errors).as("loader").isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> schemaAloneAsksForQuotesAndTidyNames() {
        return mistakes("schema", (complaints, errors) -> {
            assertThat(complaints).as("schema").isNotEmpty();
            assertThat(errors).as("loader").isEmpty();
        });
    }

    private interface Verdict {
        void of(List<String> complaints, List<String> errors);
    }

    private static Stream<DynamicTest> mistakes(String seenBy, Verdict verdict) {
        return MISTAKES.get(seenBy).valueStream().map(one -> {
            PolicySchema schema = PolicySchema.named(one.get("file").asString());
            return dynamicTest(schema.word() + ": " + one.get("mistake").asString(), () -> {
                String wrong = wrong(schema, one);
                verdict.of(schema.complaints(wrong), GoodFiles.errors(schema, wrong));
            });
        });
    }

    private static String wrong(PolicySchema schema, JsonNode mistake) {
        String good = GoodFiles.text(schema);
        String part = mistake.path("instead_of").asString(good);
        int at = good.indexOf(part);
        assertThat(at).as(part).isNotNegative();
        return good.substring(0, at) + mistake.get("write").asString() + good.substring(at + part.length());
    }
}
