package org.alliances.mooc.course.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as authors write it: CommonMark with tables, and links to glossary terms ({@code glossary:key}) and sources
 * ({@code source:key}). Pure functions, for any number of threads.
 *
 * <p>HTML is made safe twice: the renderer escapes what looks like HTML in the text, and the sanitiser lets only known
 * elements and addresses through, whatever the renderer made.
 */
public final class Markdown {
    public static final String GLOSSARY = "glossary:";
    public static final String SOURCE = "source:";
    public static final String ASSETS = "assets/";
    public static final Pattern OUTWARD = Pattern.compile("(?i)(?:https?://[^\\s/]\\S*|mailto:[^\\s@]+@[^\\s@]+)");
    /** Words of another language: {@code [community foundations](lang:en)}. */
    public static final String LANGUAGE = "lang:";
    private static final Pattern LANGUAGE_TAG = Pattern.compile("lang:([a-z]{2,3}(?:-[A-Z]{2})?)");
    private static final Pattern INWARD = Pattern.compile("(?:glossary|source):([a-z0-9]+(?:-[a-z0-9]+)*)");

    /** Deeper nesting of quotes and lists than this is not prose, and would be recursion as deep. */
    private static final int DEEPEST_BLOCK = 50;
    private static final int DEEPEST = 2 * DEEPEST_BLOCK;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em",
                    "strong", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "a", "img", "figure",
                    "figcaption",
                    "details", "summary", "span")
            .allowAttributes("id").matching(Pattern.compile("[a-z0-9-]+"))
            .onElements("h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("id").matching(Pattern.compile(Passage.ANCHOR)).onElements("p", "li")
            .allowAttributes("href")
            .matching(Pattern.compile(OUTWARD.pattern() + "|#(?:glossaire|source)-[a-z0-9-]+"))
            .onElements("a")
            .allowAttributes("class").matching(Pattern.compile("glossary-term|source")).onElements("a")
            .allowAttributes("rel").matching(Pattern.compile("noopener")).onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("(?:/[A-Za-z0-9_-]+)*/?assets/[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*"))
            .onElements("img")
            .allowAttributes("width", "height").matching(Pattern.compile("[0-9]{1,5}")).onElements("img")
            .allowAttributes("loading").matching(Pattern.compile("lazy")).onElements("img")
            .allowAttributes("lang").matching(Pattern.compile("[a-z]{2,3}(?:-[A-Z]{2})?")).onElements("span")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("title").onElements("a", "img")
            .allowAttributes("start").matching(Pattern.compile("[0-9]{1,9}")).onElements("ol")
            .allowAttributes("align").matching(Pattern.compile("left|center|right")).onElements("th", "td")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private Markdown() {}

    /** Safe HTML; pictures keep the address that the author wrote. */
    public static String toHtml(String markdown) {
        return toHtml(markdown, path -> Optional.empty());
    }

    /**
     * Safe HTML. A picture that stands alone becomes a figure with its caption and its text alternative.
     *
     * @param pictures what is known of a picture, by the address that the author wrote
     */
    public static String toHtml(String markdown, Function<String, Optional<Picture>> pictures) {
        return POLICY.sanitize(render(markdown, pictures, false));
    }

    /** As {@link #toHtml(String, Function)}, and each paragraph carries its anchor as its id: {@link Passage}. */
    public static String toAnchoredHtml(String markdown, Function<String, Optional<Picture>> pictures) {
        return POLICY.sanitize(render(markdown, pictures, true));
    }

    /** As {@link #toHtml}, before the sanitiser. */
    static String render(String markdown, Function<String, Optional<Picture>> pictures, boolean anchored) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> new Anchors(anchored))
                .nodeRendererFactory(context -> new CourseNodeRenderer(context, pictures))
                .build().render(parse(markdown));
    }

    /** The language that a link marks its words with, where it is such a mark. */
    public static Optional<String> languageOf(Link link) {
        Matcher mark = LANGUAGE_TAG.matcher(link.getDestination());
        return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
    }

    /** The addresses of the pictures of a text, each once, in order. */
    public static Set<String> pictures(String markdown) {
        Set<String> addresses = new LinkedHashSet<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                addresses.add(image.getDestination());
            }
        });
        return addresses;
    }

    /** The words alone, one line for each heading, paragraph, table row or block of code. */
    public static String plainText(String markdown) {
        return String.join("\n", PlainText.blocks(parse(markdown), true));
    }

    /** The words of each paragraph (and table row, and block of code) in order, headings left out. */
    public static List<String> paragraphs(String markdown) {
        return PlainText.blocks(parse(markdown), false);
    }

    /** The keys of the glossary terms that the text links to, each once, in order. */
    public static Set<String> glossaryLinks(String markdown) {
        return InwardLinks.of(parse(markdown), GLOSSARY);
    }

    /** The keys of the sources that the text links to, each once, in order. */
    public static Set<String> sourceLinks(String markdown) {
        return InwardLinks.of(parse(markdown), SOURCE);
    }

    public static Node parse(String markdown) {
        return parseProse(markdown).orElseGet(() -> asTyped(markdown));
    }

    /** The document; nothing where it nests so deeply that walking through it is a risk. */
    public static Optional<Node> parseProse(String markdown) {
        Node document = PARSER.parse(markdown);
        return nestsTooDeeply(document) ? Optional.empty() : Optional.of(document);
    }

    /** Looks without recursion, which is what a hostile text aims at. */
    private static boolean nestsTooDeeply(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static Node asTyped(String markdown) {
        Node document = new Document();
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        document.appendChild(paragraph);
        return document;
    }

    /** The anchor of a heading: {@code l-etat-et-l-oeuvre} for « L'État et l'œuvre ». */
    public static String anchor(Heading heading) {
        return Slugs.of(PlainText.of(heading));
    }

    /** One for each rendering: it remembers which anchors are taken. */
    private static final class Anchors implements AttributeProvider {
        private final Set<String> taken = new HashSet<>();
        private final Passage.Names passages = new Passage.Names();
        private final boolean anchored;

        Anchors(boolean anchored) {
            this.anchored = anchored;
        }

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Heading heading) {
                attributes.put("id", free(anchor(heading)));
            } else if (node instanceof Link link && "a".equals(tagName)) {
                address(link.getDestination(), attributes);
            } else if (anchored) {
                Passage.shownAs(node).map(passages::name).ifPresent(name -> attributes.put("id", name));
            }
        }

        private static void address(String destination, Map<String, String> attributes) {
            if (INWARD.matcher(destination).matches()) {
                boolean term = destination.startsWith(GLOSSARY);
                String key = destination.substring(destination.indexOf(':') + 1);
                attributes.put("href", (term ? "#glossaire-" : "#source-") + key);
                attributes.put("class", term ? "glossary-term" : "source");
            } else if (OUTWARD.matcher(destination).matches()) {
                attributes.put("rel", "noopener");
            } else {
                attributes.remove("href");
            }
        }

        private String free(String anchor) {
            String candidate = anchor;
            for (int n = 2; !taken.add(candidate); n++) {
                candidate = anchor + "-" + n;
            }
            return candidate;
        }
    }
}
