package org.alliances.mooc.course.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * What a course shows otherwise than plain CommonMark: words of another language, pictures with their text alternative,
 * French spaces.
 */
final class CourseNodeRenderer extends CoreHtmlNodeRenderer {
    private final HtmlWriter html;
    private final Function<String, Optional<Picture>> pictures;

    CourseNodeRenderer(HtmlNodeRendererContext context, Function<String, Optional<Picture>> pictures) {
        super(context);
        this.html = context.getWriter();
        this.pictures = pictures;
    }

    @Override
    public void visit(Text text) {
        html.text(FrenchSpaces.set(text.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        if (Markdown.languageOf(link).isEmpty()) {
            super.visit(link);
            return;
        }
        html.tag("span", Map.of("lang", Markdown.languageOf(link).get()));
        visitChildren(link);
        html.tag("/span");
    }

    @Override
    public void visit(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        if (only instanceof Image image && only.getNext() == null) {
            figure(image);
        } else {
            super.visit(paragraph);
        }
    }

    @Override
    public void visit(Image image) {
        picture(image);
    }

    private void figure(Image image) {
        html.line();
        html.tag("figure");
        Optional<Picture> picture = picture(image);
        if (image.getTitle() != null && !image.getTitle().isBlank()) {
            html.tag("figcaption");
            html.text(FrenchSpaces.set(image.getTitle()));
            html.tag("/figcaption");
        }
        picture.map(Picture::alternative).ifPresent(alternative -> {
            html.tag("details");
            html.tag("summary");
            html.text("Le contenu de l'image en texte");
            html.tag("/summary");
            // Without pictures: one that described itself would never end.
            html.raw(Markdown.render(alternative, path -> Optional.empty(), false));
            html.tag("/details");
        });
        html.tag("/figure");
        html.line();
    }

    private Optional<Picture> picture(Image image) {
        Optional<Picture> picture = pictures.apply(image.getDestination());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", picture.map(Picture::address).orElse(image.getDestination()));
        attributes.put("alt", FrenchSpaces.set(PlainText.of(image)));
        picture.map(Picture::width).ifPresent(width -> attributes.put("width", width.toString()));
        picture.map(Picture::height).ifPresent(height -> attributes.put("height", height.toString()));
        attributes.put("loading", "lazy");
        html.tag("img", attributes, true);
        return picture;
    }
}
