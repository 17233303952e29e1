package org.alliances.mooc.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
            // Nothing is there yet.
            "-|-|-|", "-|*|-|", "-|\"a\"|-|", "-|-|\"a\"|precondition-failed", "-|-|*|precondition-failed",
            // Version a is there.
            "a|-|-|precondition-required", "a|*|-|precondition-failed", "a|\"b\"|-|precondition-required",
            "a|-|\"a\"|", "a|-|*|", "a|-|\"b\", \"a\"|", "a|-|W/\"a\"|", "a|-|\"b\"|precondition-failed",
            "a|-|a|precondition-failed", "a|*|\"a\"|precondition-failed", "a|\"a\"|\"a\"|precondition-failed"})
    void whoeverWritesKnowsWhatIsThere(String tag, String ifNoneMatch, String ifMatch, String refusal) {
        Preconditions sent = new Preconditions(ifMatch, ifNoneMatch);

        if (refusal == null) {
            assertThatCode(() -> sent.require(tag)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> sent.require(tag)).hasMessageStartingWith(refusal);
        }
    }
}
