package org.alliances.mooc.course.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {
    static Stream<Arguments> prose() {
        return Stream.of(
                arguments("Un *mot* **fort** et `du code`.",
                        "<p>Un <em>mot</em> <strong>fort</strong> et <code>du code</code>.</p>\n"),
                arguments("L'été à Nîmes, 37 % & « œuvre »",
                        "<p>L&#39;été à Nîmes, 37\u00A0% &amp; «\u00A0œuvre\u00A0»</p>\n"),
                arguments("## L'État et l'œuvre : où ?",
                        "<h2 id=\"l-etat-et-l-oeuvre-ou\">L&#39;État et l&#39;œuvre\u00A0: où\u202F?</h2>\n"),
                arguments("## Un\n\n### Un\n\n## !",
                        "<h2 id=\"un\">Un</h2>\n<h3 id=\"un-2\">Un</h3>\n<h2 id=\"section\">!</h2>\n"),
                arguments("[les alliances](glossary:alliance-territoriale)",
                        "<p><a href=\"#glossaire-alliance-territoriale\" class=\"glossary-term\">les alliances</a></p>\n"),
                arguments("[note](source:s20)", "<p><a href=\"#source-s20\" class=\"source\">note</a></p>\n"),
                arguments("[site](https://example.org/a?b=c&d=é \"Un titre\")",
                        "<p><a href=\"https://example.org/a?b&#61;c&amp;d&#61;é\" title=\"Un titre\" rel=\"noopener\">site</a></p>\n"),
                arguments("<https://example.org/>",
                        "<p><a href=\"https://example.org/\" rel=\"noopener\">https://example.org/</a></p>\n"),
                arguments("[écrire](mailto:a@example.org)",
                        "<p><a href=\"mailto:a&#64;example.org\" rel=\"noopener\">écrire</a></p>\n"),
                arguments("| A | B |\n|:--|--:|\n| 1 | 2 |",
                        "<table><thead><tr><th align=\"left\">A</th><th align=\"right\">B</th></tr></thead>"
                                + "<tbody><tr><td align=\"left\">1</td><td align=\"right\">2</td></tr></tbody></table>\n"),
                arguments("3. trois\n4. quatre", "<ol start=\"3\"><li>trois</li><li>quatre</li></ol>\n"),
                arguments("> cité\n\n---", "<blockquote>\n<p>cité</p>\n</blockquote>\n<hr />\n"),
                arguments("![Deux mains](assets/mains.svg)",
                        "<figure><img src=\"assets/mains.svg\" alt=\"Deux mains\" loading=\"lazy\" /></figure>\n"),
                arguments("", ""));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
                arguments("a <img src=x onerror=alert(1)> b",
                        "<p>a &lt;img src&#61;x onerror&#61;alert(1)&gt; b</p>\n"),
                arguments("<svg/onload=alert(1)>", "<p>&lt;svg/onload&#61;alert(1)&gt;</p>\n"),
                arguments("<scr<script>ipt>alert(1)</scr</script>ipt>",
                        "<p>&lt;scr&lt;script&gt;ipt&gt;alert(1)&lt;/scr&lt;/script&gt;ipt&gt;</p>\n"),
                arguments("<iframe src=\"//evil\"", "<p>&lt;iframe src&#61;&#34;//evil&#34;</p>\n"),
                arguments("<!-- --><b>x</b>", "<p>&lt;!-- --&gt;&lt;b&gt;x&lt;/b&gt;</p>\n"),
                arguments("[x](javascript:alert(1))", "<p>x</p>\n"),
                arguments("[x](JaVaScRiPt:alert(1))", "<p>x</p>\n"),
                arguments("[x](java&#115;cript&colon;alert(1))", "<p>x</p>\n"),
                arguments("[x](<java\tscript:alert(1)>)", "<p>x</p>\n"),
                arguments("[x](data:text/html;base64,PHNjcmlwdD4=)", "<p>x</p>\n"),
                arguments("[x](vbscript:x)", "<p>x</p>\n"),
                arguments("[x](//evil.example/a)", "<p>x</p>\n"),
                arguments("[x](/admin)", "<p>x</p>\n"),
                arguments("[x](#autre)", "<p>x</p>\n"),
                arguments("[x](glossary:\"onclick=alert)", "<p>x</p>\n"),
                arguments("[x](source:../s01)", "<p>x</p>\n"),
                arguments("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
                arguments("[a](https://x.example/\"onmouseover=\"alert)",
                        "<p><a href=\"https://x.example/&#34;onmouseover&#61;&#34;alert\" rel=\"noopener\">a</a></p>\n"),
                arguments("[a](https://x.example '\"><script>')",
                        "<p><a href=\"https://x.example\" title=\"&#34;&gt;&lt;script&gt;\" rel=\"noopener\">a</a></p>\n"),
                arguments("![\"><script>](assets/a.svg)",
                        "<figure><img src=\"assets/a.svg\" alt=\"&#34;&gt;\" loading=\"lazy\" /></figure>\n"),
                arguments("![x](https://tracker.example/a.gif)",
                        "<figure><img alt=\"x\" loading=\"lazy\" /></figure>\n"),
                arguments("![x](assets/../../etc/passwd)", "<figure><img alt=\"x\" loading=\"lazy\" /></figure>\n"),
                arguments("![x](data:image/svg+xml;base64,AAAA)",
                        "<figure><img alt=\"x\" loading=\"lazy\" /></figure>\n"),
                arguments("```js onclick=1\n<script>\n```", "<pre><code>&lt;script&gt;\n</code></pre>\n"),
                arguments("## <b onclick=x>Gras</b>", "<h2 id=\"gras\">&lt;b onclick&#61;x&gt;Gras&lt;/b&gt;</h2>\n"),
                arguments("{{7*7}} ${x}", "<p>{<!-- -->{7*7}} ${x}</p>\n"));
    }

    @ParameterizedTest
    @MethodSource({"prose", "hostile"})
    void renders(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown)).isEqualTo(html);
    }

    @Test
    void survivesTextsThatAreDeepOrLong() {
        Pattern live = Pattern.compile("<script|onerror=");
        for (String deep : List.of("> ".repeat(20_000) + "a", "- ".repeat(20_000) + "a", "*a **a ".repeat(5_000),
                "[".repeat(20_000), "[a](".repeat(5_000), "![".repeat(5_000) + "a" + "](b)".repeat(5_000),
                "<".repeat(20_000), "`".repeat(20_000), "#".repeat(20_000),
                "| a ".repeat(2_000) + "\n" + "|-".repeat(2_000),
                "**".repeat(5_000) + "a" + "**".repeat(5_000), "*".repeat(5_000) + "a" + "*".repeat(5_000))) {
            assertThat(Markdown.toHtml(deep)).doesNotContainPattern(live);
            assertThat(Markdown.plainText(deep)).isNotNull();
        }
    }

    @Test
    void keepsTheWordsAlone() {
        assertThat(Markdown.plainText("""
                ## Un *titre*

                Une [alliance](glossary:alliance)
                tient.<br>Voici `du code`.

                - un
                - deux

                | A | B |
                |---|---|
                | 1 |   |

                ![Deux mains](assets/mains.svg)

                    en retrait
                """)).isEqualTo("""
                Un titre
                Une alliance tient.Voici du code.
                un
                deux
                A ; B
                1
                Deux mains
                en retrait""");
    }

    @Test
    void listsTheParagraphsOfAScript() {
        assertThat(Markdown.paragraphs("## Titre\n\nBonjour.\nVous êtes là.\n\n### Encore\n\n> Cité.\n\n1. Un point."))
                .containsExactly("Bonjour. Vous êtes là.", "Cité.", "Un point.");
    }

    @Test
    void showsAPictureWithItsCaptionAndItsTextAlternative() {
        Picture picture = new Picture("/api/v1/courses/c/assets/00/mains.svg", 360, 200, "- une main\n- une autre");

        String html = Markdown.toHtml("![Deux mains](assets/mains.svg \"Elles se tendent\")",
                path -> "assets/mains.svg".equals(path) ? Optional.of(picture) : Optional.empty());

        assertThat(html).isEqualTo("<figure><img src=\"/api/v1/courses/c/assets/00/mains.svg\" alt=\"Deux mains\" "
                + "width=\"360\" height=\"200\" loading=\"lazy\" /><figcaption>Elles se tendent</figcaption><details>"
                + "<summary>Le contenu de l&#39;image en texte</summary><ul><li>une main</li><li>une autre</li></ul>\n"
                + "</details></figure>\n");
    }

    @Test
    void doesNotEndInAPictureThatDescribesItself() {
        Picture picture = new Picture("/x/assets/a.svg", null, null, "![encore](assets/a.svg)");

        assertThat(Markdown.toHtml("![a](assets/a.svg)", path -> Optional.of(picture))).contains("alt=\"encore\"");
    }

    @Test
    void marksTheLanguageOfForeignWords() {
        assertThat(Markdown.toHtml("Les [community *foundations*](lang:en) et [x](lang:<b>)."))
                .isEqualTo("<p>Les <span lang=\"en\">community <em>foundations</em></span> et x.</p>\n");
        assertThat(Markdown.plainText("Les [community foundations](lang:en).")).isEqualTo("Les community foundations.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Qui ? Lui ; elle !          | Qui~? Lui~; elle~!
            Ainsi : « un mot »          | Ainsi_: «_un mot_»
            35 000 m² et 26,7 M€        | 35~000_m² et 26,7_M€
            12 000 000 habitants en 2015 | 12~000~000 habitants en 2015
            de 2015 100 fois            | de 2015 100 fois
            le 6 septembre 2016 à 11 h 45 | le 6 septembre 2016 à 11_h 45
            """)
    void setsTheSpacesOfFrench(String typed, String shown) {
        assertThat(Markdown.toHtml(typed.strip())).isEqualTo(
                "<p>" + shown.strip().replace('_', '\u00A0').replace('~', '\u202F') + "</p>\n");
    }
}
