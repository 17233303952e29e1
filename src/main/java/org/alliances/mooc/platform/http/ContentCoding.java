package org.alliances.mooc.platform.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an answer is compressed on its way (RFC 9110, 8.4.1); the best first. */
enum ContentCoding {
    BROTLI("br", "-br"), GZIP("gzip", "-gz"), IDENTITY("identity", "");

    /** RFC 9110, 12.4.2. */
    private static final Pattern WEIGHT = Pattern.compile("q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** As {@code Content-Encoding} writes it. */
    String token() {
        return token;
    }

    /** What it adds to an entity tag. */
    String suffix() {
        return suffix;
    }

    /**
     * RFC 9110, 12.5.3: of those that we have and the client takes the one with the highest weight, of equal ones the
     * smaller. {@code *} stands for gzip only: who reads Brotli says so, and who says {@code *} may read neither.
     *
     * <p>Compressed wherever the client takes it, also where it would like plain bytes better, as the server does with
     * everything that is not ready: mobile data costs its user more than unpacking does.
     *
     * @param accepted the values of {@code Accept-Encoding}; {@code null} where there is none, which asks for plain bytes
     */
    static ContentCoding best(List<String> accepted) {
        if (accepted == null) {
            return IDENTITY;
        }
        Map<String, Double> weights = weights(accepted);
        ContentCoding best = IDENTITY;
        double highest = 0;
        for (ContentCoding coding : List.of(BROTLI, GZIP)) {
            double weight = weights.getOrDefault(coding.token,
                    coding == GZIP ? weights.getOrDefault("*", 0.0) : Double.valueOf(0));
            if (weight > highest && ReadyBytes.has(coding)) {
                best = coding;
                highest = weight;
            }
        }
        return best;
    }

    private static Map<String, Double> weights(List<String> accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String value : accepted) {
            for (String coding : value.split(",")) {
                String text = coding.trim().toLowerCase(Locale.ROOT);
                int end = text.indexOf(';');
                String name = end < 0 ? text : text.substring(0, end).trim();
                weights.put(name.equals("x-gzip") ? GZIP.token : name, end < 0 ? 1 : weight(text.substring(end + 1)));
            }
        }
        return weights;
    }

    /** What cannot be read as a weight is none: the coding was named, so that the client knows it. */
    private static double weight(String parameter) {
        Matcher weight = WEIGHT.matcher(parameter.trim());
        return weight.matches() ? Double.parseDouble(weight.group(1)) : 1;
    }
}
