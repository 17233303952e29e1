package org.alliances.mooc.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final Instant AT = Instant.parse("2026-11-22T18:30:00.123456Z");
    private static final UUID ID = UUID.fromString("01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e");

    @Test
    void aCursorComesBackAsItWent() {
        Cursor read = Cursor.fromString(Cursor.of(AT, ID, 7, "été à Évry").toString());

        assertThat(read.instant(0)).isEqualTo(AT);
        assertThat(read.uuid(1)).isEqualTo(ID);
        assertThat(read.number(2)).isEqualTo(7);
        assertThat(read.text(3)).isEqualTo("été à Évry");
        assertThat(read.toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "%", "é", "YQ==", "YR", "gICA", "YQBi", "YQ\n", "../..", "null"})
    void whatWeHaveNotWrittenIsNoCursor(String text) {
        if (text.equals("null")) {
            // Readable, as it happens, but of no list.
            assertBroken(() -> Cursor.fromString(text).instant(0));
        } else {
            assertBroken(() -> Cursor.fromString(text));
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Cursor cursor = Cursor.of("une-cle");

        assertBroken(() -> cursor.instant(0));
        assertBroken(() -> cursor.uuid(0));
        assertBroken(() -> cursor.number(0));
        assertBroken(() -> cursor.text(1));
        assertBroken(() -> Cursor.fromString("A".repeat(1_001)));
    }

    @Test
    void aPartOfSeveralLinesIsOurMistake() {
        assertThatThrownBy(() -> Cursor.of("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "+5", "1.5", "many", "", " 5", "99999999999", "٣"})
    void aLimitIsAWholeNumberFromOneToTwoHundred(String text) {
        assertThatThrownBy(() -> PageLimit.fromString(text)).isInstanceOfSatisfying(ProblemException.class,
                refusal -> {
                    assertThat(refusal.type()).isEqualTo(PlatformProblem.INVALID_REQUEST);
                    assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                        assertThat(violation.field()).isEqualTo("limit");
                        assertThat(violation.in()).isEqualTo("query");
                    });
                });
    }

    @Test
    void theBoundsOfALimitBelongToIt() {
        assertThat(PageLimit.fromString("1").value()).isEqualTo(1);
        assertThat(PageLimit.fromString("200").rows()).isEqualTo(201);
        assertThat(PageLimit.fromString(PageLimit.DEFAULT).value()).isEqualTo(50);
    }

    @Test
    void aPageSaysWhereTheNextOneBegins() {
        Page<String> first = Page.of(List.of(1, 2, 3), new PageLimit(2), Cursor::of, Object::toString);
        Page<String> last = Page.of(List.of(3, 4), new PageLimit(2), Cursor::of, Object::toString);

        assertThat(first.items()).containsExactly("1", "2");
        assertThat(Cursor.fromString(first.nextCursor()).number(0)).isEqualTo(2);
        assertThat(last.items()).containsExactly("3", "4");
        assertThat(last.nextCursor()).isNull();
        assertThat(Page.of(List.<Integer>of(), new PageLimit(2), Cursor::of, Object::toString).nextCursor()).isNull();
    }

    private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(PlatformProblem.INVALID_REQUEST);
            assertThat(refusal.violations()).singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEqualTo("cursor"));
        });
    }
}
