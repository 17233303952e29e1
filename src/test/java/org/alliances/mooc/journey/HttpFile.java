package org.alliances.mooc.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of HTTP files that ours use: requests between lines of three hashes, variables of the file, a name for a request,
 * and values out of the answers to named ones.
 *
 * @param requests in order
 * @param variables by name
 */
record HttpFile(List<Template> requests, Map<String, String> variables) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern OF_ANSWER = Pattern.compile("(\\w+)\\.response\\.body\\.\\$\\.(\\w+)");

    /** A request before its variables are put in. @param name {@code null}: nobody asks for its answer */
    record Template(String title, String name, String text) {}

    record Request(String method, String address, Map<String, String> headers, String body) {}

    static HttpFile read(String file) {
        Map<String, String> variables = new HashMap<>();
        List<Template> requests = new ArrayList<>();
        for (String part : ("\n" + file).split("\n### ")) {
            String name = null;
            StringBuilder text = new StringBuilder();
            List<String> lines = part.lines().toList();
            for (String line : requests.isEmpty() && part.startsWith("\n") ? lines : lines.subList(1, lines.size())) {
                if (line.startsWith("@")) {
                    variables.put(line.substring(1, line.indexOf('=')).trim(),
                            line.substring(line.indexOf('=') + 1).trim());
                } else if (line.startsWith("# @name ")) {
                    name = line.substring("# @name ".length()).trim();
                } else if (!line.startsWith("#")) {
                    text.append(line).append('\n');
                }
            }
            if (!text.toString().isBlank()) {
                requests.add(new Template(lines.getFirst(), name, text.toString().strip()));
            }
        }
        return new HttpFile(requests, variables);
    }

    /** @param answers gives a member of the answer to a named request */
    Request request(Template template, Function<String, Map<String, Object>> answers) {
        String[] parts = filled(template.text(), answers).split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        head.subList(1, head.size()).forEach(line -> headers.put(line.substring(0, line.indexOf(':')).trim(),
                line.substring(line.indexOf(':') + 1).trim()));
        String[] target = head.getFirst().split(" ", 2);
        return new Request(target[0], target[1].trim(), headers, parts.length > 1 ? parts[1] : null);
    }

    private String filled(String text, Function<String, Map<String, Object>> answers) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), answers)));
    }

    private String value(String placeholder, Function<String, Map<String, Object>> answers) {
        Matcher answer = OF_ANSWER.matcher(placeholder);
        if (answer.matches()) {
            return answers.apply(answer.group(1)).get(answer.group(2)).toString();
        }
        return switch (placeholder) {
            case "$guid" -> UUID.randomUUID().toString();
            case "$datetime iso8601" -> Instant.now().toString();
            default -> {
                if (!variables.containsKey(placeholder)) {
                    throw new IllegalArgumentException("nothing is called " + placeholder);
                }
                yield variables.get(placeholder);
            }
        };
    }
}
