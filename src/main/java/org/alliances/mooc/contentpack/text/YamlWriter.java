package org.alliances.mooc.contentpack.text;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Writes a tree as YAML that {@link YamlReader} reads as the same canonical tree. The order of fields in the tree does
 * not matter. A number that the reader would not take for one is written as the text of it.
 */
public final class YamlWriter {
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);
    private static final Resolver RESOLVER = new Resolver();
    /** What other readers of YAML may take a text for, without harm: a date reads as its text everywhere. */
    private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.TIMESTAMP);
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final Emitter emitter;

    private YamlWriter(StringWriter out) {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        this.emitter = new Emitter(out, options);
    }

    /** @param tree in canonical form */
    public static String write(JsonNode tree) {
        StringWriter out = new StringWriter();
        try {
            new YamlWriter(out).document(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return escaped(out.toString());
    }

    private void document(JsonNode tree) throws IOException {
        emitter.emit(new StreamStartEvent(null, null));
        emitter.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
        value(tree);
        emitter.emit(new DocumentEndEvent(null, null, false));
        emitter.emit(new StreamEndEvent(null, null));
    }

    private void value(JsonNode node) throws IOException {
        if (node.isObject()) {
            emitter.emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
            Map<String, JsonNode> fields = new TreeMap<>(FieldOrder.COMPARATOR);
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                scalar(field.getKey(), styleOnOneLine(field.getKey()));
                value(field.getValue());
            }
            emitter.emit(new MappingEndEvent(null, null));
        } else if (node.isArray()) {
            emitter.emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
            for (JsonNode element : node) {
                value(element);
            }
            emitter.emit(new SequenceEndEvent(null, null));
        } else if (node.isTextual()) {
            text(node.textValue());
        } else {
            plain(node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    private void text(String text) throws IOException {
        if (isBlock(text)) {
            // Canonical texts do not end in line breaks: this one makes the block « | » rather than « |- ».
            scalar(text + "\n", ScalarStyle.LITERAL);
        } else {
            scalar(text, styleOnOneLine(text));
        }
    }

    private void plain(String text) throws IOException {
        scalar(text, YamlReader.plain(text).isTextual() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private void scalar(String text, ScalarStyle style) throws IOException {
        emitter.emit(new ScalarEvent(null, null, UNTAGGED, text, null, null, style));
    }

    /** Whether the text can stand as lines of its own, which look the same in every editor. */
    private static boolean isBlock(String text) {
        return text.indexOf('\n') > 0 && !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(text.length() - 1)) && text.indexOf('\t') < 0
                && TextFile.isVisible(text);
    }

    /** The emitter quotes what it cannot write plainly. */
    private static ScalarStyle styleOnOneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0 || !TextFile.isVisible(text)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (isPlain(text)) {
            return ScalarStyle.PLAIN;
        }
        boolean escapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0
                || text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
        return escapes ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean isPlain(String text) {
        return !text.isBlank() && text.equals(text.strip()) && INDICATORS.indexOf(text.charAt(0)) < 0
                && !text.contains(": ") && !text.contains(" #") && !text.endsWith(":")
                && YamlReader.plain(text).isTextual()
                && TEXTS.contains(RESOLVER.resolve(NodeId.scalar, text, true));
    }

    /** Invisible characters stand in double quotes only, where a number can be written for each. */
    private static String escaped(String yaml) {
        StringBuilder escaped = new StringBuilder(yaml.length());
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            if (c != '\n' && TextFile.isInvisible(c)) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
