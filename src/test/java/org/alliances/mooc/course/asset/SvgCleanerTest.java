package org.alliances.mooc.course.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.alliances.mooc.course.asset.SvgCleaner.Cleaned;
import org.alliances.mooc.course.asset.SvgCleaner.Removed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgCleanerTest {
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" lang="fr">
              <title>Un titre</title>
              <desc>Une description &lt;exacte&gt;</desc>
              %s
            </svg>""";

    @Test
    void aDrawingThatIsCleanKeepsItsBytes() {
        byte[] drawing = DRAWING.formatted("<!-- rien --><rect width='10' height=\"10\"/>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(cleaned(drawing).bytes()).isSameAs(drawing);
        assertThat(cleaned(drawing).removed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<script>alert(1)</script><rect/> | <rect></rect> | the element “script”",
            "<foreignObject><rect/></foreignObject><rect/> | <rect></rect> | the element “foreignObject”",
            "<rect onload='alert(1)' x='1'/> | <rect x=\"1\"></rect> | the attribute “onload”",
            "<rect fill='url(https://example.org/a)'/> | <rect></rect> | the attribute “fill”",
            "<rect fill='URL( //example.org )'/> | <rect></rect> | the attribute “fill”",
            "<a href='javascript:alert(1)'><rect/></a> | <rect></rect> | the element “a”",
            "<style>rect { fill: url(x) }</style><rect/> | <rect></rect> | the element “style”",
            "<image href='data:image/png;base64,AA'/><rect/> | <rect></rect> | the element “image”",
            "<svg><rect/></svg><rect/> | <rect></rect> | the element “svg”",
            "<m:note xmlns:m='urn:x'><rect/></m:note><rect/> | <rect></rect> | the element “note”",
            "<rect xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='#a'/> | <rect></rect> | the attribute “xlink:href”",
            "<rect x='1'/><?php echo 1 ?> | <rect x=\"1\"></rect> | the instruction “php”"})
    void whatActsOrLoadsGoesAndIsTold(String inside, String left, String told) {
        Cleaned cleaned = cleaned(DRAWING.formatted(inside).getBytes(StandardCharsets.UTF_8));

        assertThat(text(cleaned)).isEqualTo(DRAWING.formatted(left));
        assertThat(cleaned.removed()).hasSize(1).first()
                .satisfies(removed -> assertThat(removed.what().english()).isEqualTo(told))
                .extracting(Removed::line).isEqualTo(4);
        assertThat(AssetInspector.inspect("a.svg", cleaned.bytes()).faults()).isEmpty();
    }

    @Test
    void aStyleBecomesAttributesAndWinsAsItDid() {
        Cleaned cleaned = cleaned(DRAWING.formatted(
                "<rect fill=\"red\" style=\"fill: #00f !important; stroke:url(https://example.org); -inkscape-x: 1; stroke-width:2\"/>")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(text(cleaned)).isEqualTo(DRAWING.formatted("<rect fill=\"#00f\" stroke-width=\"2\"></rect>"));
    }

    @Test
    void anEntityDoesNotReachIntoTheServer() {
        String drawing = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + DRAWING.formatted("<text>&x;</text>");

        SvgCleaner.clean(drawing.getBytes(StandardCharsets.UTF_8))
                .ifPresent(cleaned -> assertThat(text(cleaned)).isEqualTo(DRAWING.formatted("<text></text>")));
    }

    @Test
    void whatIsNoXmlIsNotCleaned() {
        assertThat(SvgCleaner.clean("<svg".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Cleaned cleaned(byte[] drawing) {
        return SvgCleaner.clean(drawing).orElseThrow();
    }

    private static String text(Cleaned cleaned) {
        return new String(cleaned.bytes(), StandardCharsets.UTF_8);
    }
}
