package org.alliances.mooc.course.asset;

import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/** What a drawing may be made of: it shows, and it neither acts nor loads anything. */
final class SvgAllowed {
    static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "title", "desc", "rect", "circle", "ellipse", "line",
            "polyline", "polygon", "path", "text", "tspan", "defs", "marker", "linearGradient", "radialGradient",
            "stop", "clipPath", "pattern", "symbol");
    private static final Set<String> ATTRIBUTES = Set.of("id", "viewBox", "lang", "role", "aria-labelledby",
            "aria-hidden", "version", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy",
            "width", "height", "d", "points", "transform", "rotate", "offset", "refX", "refY", "markerWidth",
            "markerHeight", "markerUnits", "orient", "preserveAspectRatio", "textLength", "lengthAdjust", "fill",
            "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "stroke-dashoffset",
            "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-miterlimit", "opacity", "font-family",
            "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "letter-spacing",
            "text-decoration", "marker-start", "marker-mid", "marker-end", "clip-path", "clip-rule", "stop-color",
            "stop-opacity", "gradientUnits", "gradientTransform", "patternUnits", "clipPathUnits", "xml:lang");
    private static final Set<String> PROPERTIES = Set.of("fill", "fill-opacity", "fill-rule", "stroke",
            "stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
            "stroke-opacity", "stroke-miterlimit", "opacity", "font-family", "font-size", "font-weight", "font-style",
            "text-anchor", "dominant-baseline", "letter-spacing", "text-decoration", "marker-start", "marker-mid",
            "marker-end", "clip-path", "clip-rule", "stop-color", "stop-opacity");
    private static final Pattern SAFE_VALUE = Pattern.compile("(?s)(?:(?!url\\s*\\(|javascript:|data:|https?:).)*"
            + "|url\\(#[A-Za-z0-9_-]+\\)", Pattern.CASE_INSENSITIVE);
    /** Reads no document type: neither entities that explode nor files of the server have a place in a picture. */
    static final XMLInputFactory XML = factory();

    private SvgAllowed() {}

    /** @param root whether it is the outermost element, which alone is an {@code svg} */
    static boolean isElement(String namespace, String name, boolean root) {
        return SVG.equals(namespace) && ELEMENTS.contains(name) && root == "svg".equals(name);
    }

    static boolean isAttribute(String name, String value) {
        return ATTRIBUTES.contains(name) && SAFE_VALUE.matcher(value).matches();
    }

    /** Whether a property of a style may become the attribute of its name: geometry and texts have none. */
    static boolean isProperty(String name, String value) {
        return PROPERTIES.contains(name) && SAFE_VALUE.matcher(value).matches();
    }

    /** With its prefix, as it is written. */
    static String nameOfAttribute(XMLStreamReader xml, int index) {
        String prefix = xml.getAttributePrefix(index);
        return (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + xml.getAttributeLocalName(index);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
