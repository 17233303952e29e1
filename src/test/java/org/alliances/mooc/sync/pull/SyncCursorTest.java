package org.alliances.mooc.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncCursorTest {

    @Test
    void readsWhatItWrote() {
        SyncCursor cursor = cursor(3, Long.MAX_VALUE >>> 1);

        assertThat(SyncCursor.fromString(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.held(new CourseKey("cours-2")).revision()).isEqualTo(1_002);
        assertThat(cursor.held(new CourseKey("autre"))).isEqualTo(SyncCursor.Held.NONE);
    }

    @Test
    void ofTenCoursesFitsAnAddressWithRoomToSpare() {
        assertThat(cursor(10, 1_000_000).toString()).hasSizeLessThan(400).matches("[A-Za-z0-9_-]+");
        assertThat(cursor(90, 1_000_000).toString()).hasSizeLessThan(SyncCursor.MAX_LENGTH);
    }

    @Test
    void whatIsCutOrMistypedIsNone() {
        String cursor = cursor(2, 70).toString();
        for (int index = 0; index < cursor.length(); index++) {
            char other = cursor.charAt(index) == 'A' ? 'B' : 'A';
            assertRefused(cursor.substring(0, index));
            assertRefused(cursor.substring(0, index) + other + cursor.substring(index + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "Y291cnM", "bGVzLW5vdGVz\n", "é", "../../etc", "AAAAAAAA"})
    void whatIsNoneIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void whatIsTooLongIsNone() {
        assertRefused(cursor(400, 1).toString());
    }

    @Test
    void thatOfAnotherReleaseIsReadAsNobodys() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor(1, 5).toString());
        bytes[0] = 7;
        System.arraycopy(Digest.sha256(java.util.Arrays.copyOf(bytes, bytes.length - 4)), 0, bytes, bytes.length - 4,
                4);

        SyncCursor read = SyncCursor.fromString(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));

        assertThat(read.owner()).isEqualTo(Digest.NONE);
        assertThat(read.courses()).isEmpty();
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> SyncCursor.fromString(text)).as(text).isInstanceOf(ProblemException.class);
    }

    private static SyncCursor cursor(int courses, long number) {
        Random random = new Random(courses);
        SortedMap<Long, SyncCursor.Held> held = new TreeMap<>();
        for (int index = 0; index < courses; index++) {
            held.put(SyncCursor.id(new CourseKey("cours-" + index)),
                    new SyncCursor.Held(1_000 + index, random.nextLong() >>> 16, random.nextLong() >>> 16));
        }
        return new SyncCursor(random.nextLong() >>> 16, number, number / 2, random.nextLong() >>> 16,
                random.nextLong() >>> 16, held);
    }
}
