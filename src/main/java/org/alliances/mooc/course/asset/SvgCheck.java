package org.alliances.mooc.course.asset;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One pass over an SVG. It is safe because only known elements and attributes are let through: no script, no style that
 * could load something, no address out of the file. It is accessible because it has a title, a description and a language
 * (WCAG 2.2, 1.1.1 and 3.1.1). It is readable on a phone because no text falls under {@link #SMALLEST_TEXT} CSS pixels
 * on a screen of {@link #PHONE} pixels.
 */
final class SvgCheck {
    /** The width of a small phone, in CSS pixels. */
    private static final double PHONE = 360;
    private static final double SMALLEST_TEXT = 11;
    private static final int LARGEST = 64 * 1024;
    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:px)?");
    private static final Pattern VIEW_BOX = Pattern
            .compile("0[ ,]+0[ ,]+([0-9]+(?:\\.[0-9]+)?)[ ,]+([0-9]+(?:\\.[0-9]+)?)");

    private final List<AssetFault> faults;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Double> fontSizes = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private Dimension box;
    private boolean title;
    private boolean description;

    private SvgCheck(List<AssetFault> faults) {
        this.faults = faults;
    }

    static boolean looksLikeSvg(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        return start.stripLeading().startsWith("<") && start.toLowerCase(Locale.ROOT).contains("<svg");
    }

    /** The size of its view box in CSS pixels; nothing where it cannot be read. Adds what is wrong to the faults. */
    static Optional<Dimension> check(byte[] bytes, List<AssetFault> faults) {
        SvgCheck check = new SvgCheck(faults);
        if (bytes.length > LARGEST) {
            check.fault("svg-too-large", 0, "ce dessin a %d octets ; au plus %d",
                    "this drawing has %d bytes; at most %d",
                    bytes.length, LARGEST);
        }
        try {
            check.read(SvgAllowed.XML.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            Location place = e.getLocation();
            check.fault("svg-syntax", place == null ? 0 : place.getLineNumber(), "ce fichier n'est pas du XML lisible",
                    "this file is not readable XML");
            return Optional.empty();
        }
        return Optional.ofNullable(check.box);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            int line = xml.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, line);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS -> characters(xml.getText(), line);
                case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION,
                        XMLStreamConstants.ENTITY_REFERENCE ->
                    fault("svg-forbidden", line, "ni type de document, ni instruction, ni entité dans un dessin",
                            "no document type, instruction or entity in a drawing");
                default -> {
                    // Comments and white space show nothing and do nothing.
                }
            }
        }
        if (!title) {
            fault("svg-without-title", 1, "ce dessin n'a pas de « title »", "this drawing has no “title”");
        }
        if (!description) {
            fault("svg-without-desc", 1, "ce dessin n'a pas de « desc »", "this drawing has no “desc”");
        }
    }

    private void start(XMLStreamReader xml, int line) {
        String name = xml.getLocalName();
        if (!SvgAllowed.isElement(xml.getNamespaceURI(), name, open.isEmpty())) {
            fault("svg-forbidden", line, "l'élément « %s » n'est pas permis ici",
                    "the element “%s” is not allowed here", name);
        }
        if (open.isEmpty()) {
            root(xml, line);
        }
        double fontSize = fontSizes.isEmpty() ? 16 : fontSizes.peek();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = SvgAllowed.nameOfAttribute(xml, i);
            if (!SvgAllowed.isAttribute(attribute, xml.getAttributeValue(i))) {
                fault("svg-forbidden", line, "l'attribut « %s » ou sa valeur n'est pas permis",
                        "the attribute “%s” or its value is not allowed", attribute);
            } else if ("font-size".equals(attribute)) {
                Matcher size = SIZE.matcher(xml.getAttributeValue(i));
                if (size.matches()) {
                    fontSize = Double.parseDouble(size.group(1));
                } else {
                    fault("svg-text-size", line, "la taille « %s » n'est pas un nombre",
                            "the size “%s” is not a number", xml.getAttributeValue(i));
                }
            }
        }
        open.push(name);
        fontSizes.push(fontSize);
        words.setLength(0);
    }

    private void root(XMLStreamReader xml, int line) {
        String lang = xml.getAttributeValue(null, "lang");
        if (lang == null || lang.isBlank()) {
            fault("svg-without-language", line, "la racine de ce dessin n'a pas d'attribut « lang »",
                    "the root of this drawing has no attribute “lang”");
        }
        String viewBox = xml.getAttributeValue(null, "viewBox");
        Matcher size = VIEW_BOX.matcher(viewBox == null ? "" : viewBox.strip());
        if (!size.matches() || Double.parseDouble(size.group(1)) < 1 || Double.parseDouble(size.group(2)) < 1) {
            fault("svg-view-box", line, "la racine demande viewBox=\"0 0 largeur hauteur\"",
                    "the root needs viewBox=\"0 0 width height\"");
        } else {
            box = new Dimension((int) Math.round(Double.parseDouble(size.group(1))),
                    (int) Math.round(Double.parseDouble(size.group(2))));
        }
    }

    private void characters(String text, int line) {
        words.append(text);
        boolean shown = open.contains("text");
        if (shown && !text.isBlank() && box != null) {
            double onPhone = fontSizes.peek() * Math.min(1, PHONE / box.getWidth());
            if (onPhone < SMALLEST_TEXT) {
                fault("svg-text-size", line,
                        "« %s » : %.0f pixels sur un téléphone, au moins %.0f".formatted(text.strip(), onPhone,
                                SMALLEST_TEXT),
                        "“%s”: %.0f pixels on a phone, at least %.0f".formatted(text.strip(), onPhone, SMALLEST_TEXT));
            }
        }
    }

    private void end() {
        String name = open.pop();
        fontSizes.pop();
        boolean ofRoot = open.size() == 1;
        title |= ofRoot && "title".equals(name) && !words.toString().isBlank();
        description |= ofRoot && "desc".equals(name) && !words.toString().isBlank();
    }

    private void fault(String rule, int line, String french, String english, Object... arguments) {
        faults.add(arguments.length == 0
                ? AssetFault.of(rule, line, french, english)
                : AssetFault.of(rule, line, french.formatted(arguments), english.formatted(arguments)));
    }
}
