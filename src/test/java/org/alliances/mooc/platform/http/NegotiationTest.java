package org.alliances.mooc.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client would like best, of what there is. */
class NegotiationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd      | BROTLI
            gzip, deflate                | GZIP
            br                           | BROTLI
            BR;Q=1.0                     | BROTLI
            br;q=0.9, gzip;q=1           | GZIP
            br ; q=0.9 , gzip ; q=0.8    | BROTLI
            br;q=0, gzip                 | GZIP
            gzip;q=0, br;q=0.001         | BROTLI
            br;q=0.000, gzip;q=0         | IDENTITY
            x-gzip                       | GZIP
            *                            | GZIP
            *;q=0.5, gzip;q=0            | IDENTITY
            *;q=0                        | IDENTITY
            identity                     | IDENTITY
            identity;q=1, gzip;q=0.1     | GZIP
            gzip;level=9                 | GZIP
            gzip;q=2                     | GZIP
            deflate, zstd                | IDENTITY
            ''                           | IDENTITY
            ,;,                          | IDENTITY""")
    void codingOfTheHighestWeightThatIsThere(String accepted, ContentCoding expected) {
        assertThat(ContentCoding.best(List.of(accepted))).isEqualTo(expected);
    }

    @Test
    void severalLinesAreOneHeader() {
        assertThat(ContentCoding.best(List.of("gzip;q=0.5", "br;q=0.7"))).isEqualTo(ContentCoding.BROTLI);
        assertThat(ContentCoding.best(null)).isEqualTo(ContentCoding.IDENTITY);
    }

    @Test
    void oneTagNamesOneSequenceOfBytes() {
        byte[] plain = "[1,2,3]".getBytes(StandardCharsets.UTF_8);
        ReadyBytes ready = ReadyBytes.of(plain);

        assertThat(List.of(ContentCoding.values())).extracting(ready::entityTag).doesNotHaveDuplicates();
        assertThat(ready.in(ContentCoding.IDENTITY)).isEqualTo(plain);
        assertThat(ready.in(ContentCoding.BROTLI)).isSameAs(ready.in(ContentCoding.BROTLI)).isNotEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                         | fr
            ''                           | fr
            en                           | en
            EN                           | en
            en-GB                        | en
            en-GB, fr                    | en
            fr, en                       | fr
            fr-CA, en;q=0.9              | fr
            fr;q=0.2, en-GB;q=0.9        | en
            de                           | fr
            de, en;q=0.5                 | en
            de, en;q=0.5, fr;q=0.5       | en
            *                            | fr
            fr;q=0, *                    | en
            fr;q=0                       | en
            en;q=0                       | fr
            en;q=0, *                    | fr
            fr;q=0, en;q=0               | fr
            *;q=0                        | fr
            *;q=0, en;q=0.1              | en
            *;q=0.5, en;q=0.4            | fr
            de, *;q=0.1, en;q=0.05       | fr
            *;q=0.1, en                  | en
            en-GB;q=0, en;q=0.3          | en
            en;q=2                       | fr
            é, ;;                        | fr""")
    void languageOfTheHighestWeightThatWeSpeak(String accepted, String expected) {
        assertThat(Languages.preferred(accepted).getLanguage()).isEqualTo(expected);
    }
}
