package org.alliances.mooc.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.kernel.Bilingual;

/** The checks of responses that several kinds of questions share. */
final class Faults {
    private static final Bilingual MISSING = Bilingual.of("La réponse manque.", "The answer is missing.");
    private static final Bilingual UNKNOWN = Bilingual.of("Ce repère ne figure pas dans la question.",
            "The question has no such label.");
    private static final Bilingual DUPLICATE = Bilingual.of("Ce repère est cité deux fois.",
            "This label is named twice.");

    private Faults() {}

    static List<ResponseFault> wrongKind(QuestionKind expected) {
        return List.of(new ResponseFault(ResponseFault.Reason.WRONG_KIND, "kind",
                Bilingual.of("La question attend une réponse de type " + expected.wireName() + ".",
                        "The question takes a response of kind " + expected.wireName() + ".")));
    }

    static List<ResponseFault> missing(String field) {
        return List.of(new ResponseFault(ResponseFault.Reason.MISSING, field, MISSING));
    }

    static List<ResponseFault> ofLabel(String field, String label, Labels labels) {
        if (label == null) {
            return missing(field);
        }
        return labels.has(label) ? List.of() : List.of(unknown(field));
    }

    static List<ResponseFault> ofLabels(String field, List<String> given, Labels labels) {
        if (given == null) {
            return missing(field);
        }
        List<ResponseFault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < given.size(); place++) {
            String where = field + "[" + place + "]";
            if (!labels.has(given.get(place))) {
                faults.add(unknown(where));
            } else if (!seen.add(given.get(place))) {
                faults.add(new ResponseFault(ResponseFault.Reason.DUPLICATE_LABEL, where, DUPLICATE));
            }
        }
        return faults;
    }

    static List<ResponseFault> ofPairs(String field, Map<String, String> pairs, Labels left, Labels right) {
        if (pairs == null) {
            return missing(field);
        }
        List<ResponseFault> faults = new ArrayList<>();
        pairs.forEach((from, to) -> {
            if (!left.has(from) || !right.has(to)) {
                faults.add(unknown(field + "." + from));
            }
        });
        return faults;
    }

    static List<ResponseFault> ofText(String field, String text) {
        return ofText(field, text, Response.MAX_TEXT_LENGTH);
    }

    static List<ResponseFault> ofText(String field, String text, int maxLength) {
        if (text == null) {
            return missing(field);
        }
        return text.length() > maxLength
                ? List.of(new ResponseFault(ResponseFault.Reason.TOO_LONG, field,
                        Bilingual.of("Une réponse compte au plus " + maxLength + " caractères.",
                                "A response has at most " + maxLength + " characters.")))
                : List.of();
    }

    static List<ResponseFault> ofTexts(String field, Map<String, String> texts, Labels labels) {
        if (texts == null) {
            return missing(field);
        }
        List<ResponseFault> faults = new ArrayList<>();
        texts.forEach((label, text) -> {
            String where = field + "." + label;
            faults.addAll(labels.has(label) ? ofText(where, text) : List.of(unknown(where)));
        });
        return faults;
    }

    private static ResponseFault unknown(String field) {
        return new ResponseFault(ResponseFault.Reason.UNKNOWN_LABEL, field, UNKNOWN);
    }
}
