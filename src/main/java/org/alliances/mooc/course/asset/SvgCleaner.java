package org.alliances.mooc.course.asset;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import org.alliances.mooc.kernel.Bilingual;

/**
 * Takes out of an SVG whatever is not allowed in a drawing: what acts, what loads, and what drawing programs note for
 * themselves. What shows stays where it can: properties in a {@code style} become attributes, links are unwrapped. What it
 * leaves is for {@link AssetInspector} to judge, like any other file.
 */
public final class SvgCleaner {
    /** Elements that go while what is in them stays. */
    private static final Set<String> WRAPPERS = Set.of("a", "switch");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final List<Removed> removed = new ArrayList<>();
    /** Of each open element, whether it is written. */
    private final Deque<Boolean> open = new ArrayDeque<>();
    /** How many elements are open below one that went with all that is in it; 0: none went. */
    private int within;
    private boolean root = true;

    private SvgCleaner(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Something that went.
     *
     * @param line in the file as it came
     */
    public record Removed(int line, Bilingual what) {}

    /**
     * A drawing after the cleaning.
     *
     * @param bytes UTF-8; those that came, where nothing had to go
     * @param removed in the order of the file
     */
    public record Cleaned(byte[] bytes, List<Removed> removed) {
        public Cleaned {
            removed = List.copyOf(removed);
        }
    }

    /** Empty where the file is no XML that can be read. */
    public static Optional<Cleaned> clean(byte[] bytes) {
        StringWriter text = new StringWriter(bytes.length);
        try {
            SvgCleaner cleaner = new SvgCleaner(
                    SvgAllowed.XML.createXMLStreamReader(new ByteArrayInputStream(bytes)),
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            cleaner.copy();
            return Optional.of(new Cleaned(
                    cleaner.removed.isEmpty() ? bytes : text.toString().getBytes(StandardCharsets.UTF_8),
                    cleaner.removed));
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS -> characters();
                case XMLStreamConstants.DTD -> note("le type de document", "the document type");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    note("l'instruction « %s »".formatted(in.getPITarget()),
                            "the instruction “%s”".formatted(in.getPITarget()));
                case XMLStreamConstants.ENTITY_REFERENCE -> note("l'entité « %s »".formatted(in.getLocalName()),
                        "the entity “%s”".formatted(in.getLocalName()));
                default -> {
                    // Comments show nothing.
                }
            }
        }
        out.writeEndDocument();
        out.flush();
    }

    private void start() throws XMLStreamException {
        if (within > 0) {
            within++;
            return;
        }
        String name = in.getLocalName();
        boolean allowed = SvgAllowed.isElement(in.getNamespaceURI(), name, root);
        if (!allowed) {
            note("l'élément « %s »".formatted(name), "the element “%s”".formatted(name));
            if (!WRAPPERS.contains(name) || !SvgAllowed.SVG.equals(in.getNamespaceURI())) {
                within = 1;
                return;
            }
        }
        open.push(allowed);
        if (allowed) {
            out.writeStartElement(name);
            if (root) {
                out.writeDefaultNamespace(SvgAllowed.SVG);
                root = false;
            }
            for (Map.Entry<String, String> attribute : attributes().entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        }
    }

    private void end() throws XMLStreamException {
        if (within > 0) {
            within--;
        } else if (open.pop()) {
            out.writeEndElement();
        }
    }

    private void characters() throws XMLStreamException {
        if (within == 0 && !open.isEmpty()) {
            out.writeCharacters(in.getText());
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> styled = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = SvgAllowed.nameOfAttribute(in, i);
            String value = in.getAttributeValue(i);
            if (name.equals("style")) {
                styled.putAll(properties(value));
                note("l'attribut « style » (ses propriétés permises sont devenues des attributs)",
                        "the attribute “style” (the properties in it that are allowed have become attributes)");
            } else if (SvgAllowed.isAttribute(name, value)) {
                kept.put(name, value);
            } else {
                note("l'attribut « %s »".formatted(name), "the attribute “%s”".formatted(name));
            }
        }
        // A style wins over an attribute of the same name (CSS 2.2, 6.4.4), and still does.
        kept.putAll(styled);
        return kept;
    }

    private static Map<String, String> properties(String style) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip();
                String value = declaration.substring(colon + 1).replace("!important", "").strip();
                if (SvgAllowed.isProperty(name, value)) {
                    properties.put(name, value);
                }
            }
        }
        return properties;
    }

    private void note(String french, String english) {
        removed.add(new Removed(in.getLocation().getLineNumber(), Bilingual.of(french, english)));
    }
}
