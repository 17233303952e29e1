package org.alliances.mooc.seed;

import java.io.StringReader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one part of a YAML file. Every refusal names file, line and key. Works on the nodes, so that nothing is
 * ever constructed and a text stays the text that is written.
 */
final class YamlFields {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private YamlFields(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new SeedRefused(place(path, line), "fields “key: value” are expected");
        }
        mapping.getValue().forEach(entry -> {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (fields.put(name, entry.getValueNode()) != null) {
                throw new SeedRefused(place(below(name), line(entry.getKeyNode())), "is given twice");
            }
        });
    }

    /** The whole document. */
    static YamlFields of(String file, String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                throw new SeedRefused(file + ":1", "there is nothing here");
            }
            return new YamlFields(file, "", node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SeedRefused(file + ":" + line, "not readable as YAML: " + e.getProblem());
        }
    }

    String place() {
        return place(path, line);
    }

    /** Why the field does not do. */
    SeedRefused refusal(String name, String message) {
        Node node = fields.get(name);
        return new SeedRefused(place(below(name), node == null ? line : line(node)), message);
    }

    /** Asking makes it a field that may be there. */
    boolean has(String name) {
        read.add(name);
        return fields.containsKey(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    String text(String name) {
        if (required(name) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw refusal(name, "a text is expected");
    }

    String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** @param expected what to say where the text cannot be read */
    <T> T value(String name, String expected, Function<String, T> reading) {
        String text = text(name);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal(name, "“" + text + "” is not " + expected);
        }
    }

    int number(String name) {
        return value(name, "a whole number", Integer::valueOf);
    }

    int numberOr(String name, int otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    boolean flagOr(String name, boolean otherwise) {
        return has(name) ? value(name, "true or false", YamlFields::flag) : otherwise;
    }

    <T> List<T> texts(String name, String expected, Function<String, T> reading) {
        List<T> values = new ArrayList<>();
        for (Node item : sequence(name)) {
            String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            try {
                values.add(reading.apply(text));
            } catch (IllegalArgumentException e) {
                throw new SeedRefused(place(below(name), line(item)), "“" + text + "” is not " + expected);
            }
        }
        return values;
    }

    YamlFields part(String name) {
        return new YamlFields(file, below(name), required(name));
    }

    List<YamlFields> parts(String name) {
        List<YamlFields> parts = new ArrayList<>();
        for (Node item : sequence(name)) {
            parts.add(new YamlFields(file, below(name) + "[" + parts.size() + "]", item));
        }
        return parts;
    }

    /** To be called when all is read: what is left over is a mistake in writing. */
    void nothingElse() {
        fields.keySet().stream().filter(name -> !read.contains(name)).findFirst().ifPresent(name -> {
            throw refusal(name,
                    "there is no such field; expected: " + String.join(", ", read.stream().sorted().toList()));
        });
    }

    private List<Node> sequence(String name) {
        if (required(name) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw refusal(name, "a list is expected");
    }

    private Node required(String name) {
        read.add(name);
        Node node = fields.get(name);
        if (node == null) {
            throw refusal(name, "is missing");
        }
        return node;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String place(String where, int at) {
        return where.isEmpty() ? file + ":" + at : file + ":" + at + ": " + where;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
