package org.alliances.mooc.contentpack.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the part of YAML that has one obvious meaning into a JSON tree, and notes each value's line. Works on the
 * parser's events, so that nothing is ever constructed: tags, anchors and aliases are refused, a key may stand once,
 * nesting is bounded. Only {@code true} and {@code false} are booleans and only plain decimal numbers are numbers:
 * {@code no}, {@code 0o17}, {@code 12:30} and {@code 2016-02} stay the text that the author sees.
 */
public final class YamlReader {
    private static final int DEEPEST = 20;
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String path;
    private final Parser parser;
    private final int lineOffset;
    private final SourceMap lines;
    private final List<ContentFinding> findings;

    private YamlReader(String path, String yaml, int lineOffset, SourceMap lines, List<ContentFinding> findings) {
        this.path = path;
        this.parser = new ParserImpl(new StreamReader(yaml), new LoaderOptions());
        this.lineOffset = lineOffset;
        this.lines = lines;
        this.findings = findings;
    }

    /**
     * The one document in the text; a missing node where a finding says why not.
     *
     * @param lineOffset how many lines of the file stand above this text
     */
    public static JsonNode read(String path, String yaml, int lineOffset, SourceMap lines,
            List<ContentFinding> findings) {
        int before = findings.size();
        JsonNode tree;
        try {
            tree = new YamlReader(path, yaml, lineOffset, lines, findings).document();
        } catch (Unreadable e) {
            findings.add(e.finding);
            return MissingNode.getInstance();
        } catch (MarkedYAMLException e) {
            findings.add(syntax(path, lineOffset, e));
            return MissingNode.getInstance();
        }
        return findings.size() == before ? tree : MissingNode.getInstance();
    }

    private JsonNode document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            throw new Unreadable(error(1 + lineOffset, "empty-file", "il n'y a rien ici", "there is nothing here"));
        }
        parser.getEvent();
        JsonNode tree = value("", 1, 0);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new Unreadable(error(line(parser.peekEvent()), "yaml-documents",
                    "un fichier contient un seul document", "a file holds one document"));
        }
        if (!tree.isObject()) {
            throw new Unreadable(error(1 + lineOffset, "yaml-fields", "des champs « clé: valeur » sont attendus",
                    "fields “key: value” are expected"));
        }
        return tree;
    }

    private JsonNode value(String pointer, int keyLine, int depth) {
        Event event = parser.getEvent();
        refuseMagic(event);
        if (event instanceof ScalarEvent scalar) {
            // The text of a block begins below its « | »; other styles fold lines, and then only the first is certain.
            int start = line(event);
            lines.put(pointer, keyLine, scalar.isLiteral() ? start + 1 : start, scalar.isLiteral());
            return scalar(scalar);
        }
        lines.put(pointer, keyLine, keyLine, false);
        if (depth == DEEPEST) {
            throw new Unreadable(error(line(event), "yaml-depth", "plus de %d niveaux imbriqués".formatted(DEEPEST),
                    "more than %d levels of nesting".formatted(DEEPEST)));
        }
        return event instanceof MappingStartEvent ? mapping(pointer, depth) : sequence(pointer, depth);
    }

    private ObjectNode mapping(String pointer, int depth) {
        ObjectNode object = NODES.objectNode();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event event = parser.getEvent();
            refuseMagic(event);
            if (!(event instanceof ScalarEvent key)) {
                throw new Unreadable(error(line(event), "yaml-key", "une clé est un mot, non une liste ou des champs",
                        "a key is a word, not a list or fields"));
            }
            String name = key.getValue();
            JsonNode value = value(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), line(key), depth + 1);
            if (object.has(name)) {
                findings.add(error(line(key), "duplicate-key", "le champ « %s » figure deux fois".formatted(name),
                        "the field “%s” is given twice".formatted(name)));
            }
            object.set(name, value);
        }
        parser.getEvent();
        return object;
    }

    private ArrayNode sequence(String pointer, int depth) {
        ArrayNode array = NODES.arrayNode();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            array.add(value(pointer + "/" + array.size(), line(parser.peekEvent()), depth + 1));
        }
        parser.getEvent();
        return array;
    }

    private void refuseMagic(Event event) {
        if (event instanceof AliasEvent) {
            throw new Unreadable(error(line(event), "yaml-alias", "les renvois « *nom » ne sont pas permis",
                    "aliases “*name” are not allowed"));
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Unreadable(error(line(event), "yaml-anchor", "les ancres « &nom » ne sont pas permises",
                    "anchors “&name” are not allowed"));
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
        if (tagged) {
            throw new Unreadable(error(line(event), "yaml-tag", "les étiquettes « !nom » ne sont pas permises",
                    "tags “!name” are not allowed"));
        }
    }

    private static JsonNode scalar(ScalarEvent event) {
        return event.isPlain() ? plain(event.getValue()) : NODES.textNode(event.getValue());
    }

    /** What a word without quotes is. */
    static JsonNode plain(String text) {
        return switch (text) {
            case "", "~", "null" -> NODES.nullNode();
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> number(text);
        };
    }

    private static JsonNode number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return NODES.numberNode(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return NODES.numberNode(new BigDecimal(text));
        }
        return NODES.textNode(text);
    }

    private int line(Event event) {
        return event.getStartMark().getLine() + 1 + lineOffset;
    }

    private ContentFinding error(int line, String rule, String french, String english) {
        return ContentFinding.error(path, line, rule, french, english);
    }

    private static ContentFinding syntax(String path, int lineOffset, MarkedYAMLException e) {
        // A quote that is never closed is noticed at the end of the file, and is to be mended where it opens.
        boolean quote = "while scanning a quoted scalar".equals(e.getContext());
        Mark mark = quote || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        boolean colon = "mapping values are not allowed here".equals(e.getProblem());
        return ContentFinding.error(path, line + lineOffset, "yaml-syntax",
                colon ? "un texte qui contient « : » demande des guillemets" : "YAML illisible : " + e.getProblem(),
                colon ? "a text with “: ” in it needs quotes" : "not readable as YAML: " + e.getProblem());
    }

    /** Ends the reading of a file that cannot be understood further. */
    private static final class Unreadable extends RuntimeException {
        private final transient ContentFinding finding;

        Unreadable(ContentFinding finding) {
            super(finding.rule(), null, false, false);
            this.finding = finding;
        }
    }
}
