package org.alliances.mooc.progress.position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A place inside a lesson: at a paragraph, at a second of what is heard or seen, or both. */
@Schema(name = "LessonPosition")
public record LessonPosition(
        @Schema(nullable = true, description = "The id of the paragraph in the lesson's HTML, or its number.",
                examples = "p-3f0c9a1b2d4e") String paragraph,
        @Schema(nullable = true, description = "From the beginning, to the millisecond.",
                examples = "42.5") BigDecimal seconds) {
    private static final int LONGEST = 80;
    private static final BigDecimal MOST_SECONDS = new BigDecimal("999999");
    private static final int DECIMALS = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Bilingual NOT_HERE = Bilingual.of("cette propriété n'existe pas ici",
            "there is no such property here");
    private static final Bilingual PARAGRAPH = Bilingual.of(
            "doit être l'identifiant d'un paragraphe, 80 caractères au plus, ou son numéro",
            "must be the id of a paragraph, at most 80 characters, or its number");
    private static final Bilingual SECONDS = Bilingual.of("doit être un nombre de secondes, de 0 à 999999",
            "must be a number of seconds, from 0 to 999999");
    private static final Bilingual SOMETHING = Bilingual.of("doit dire « paragraph » ou « seconds »",
            "must say “paragraph” or “seconds”");

    /** Of two of the same instant, from two devices, the one that is further on. */
    static final Comparator<LessonPosition> ORDER = Comparator
            .comparing((LessonPosition position) -> position.seconds, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(position -> position.paragraph, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * From the wire: an object; or a text or a whole number, which is a paragraph.
     *
     * @throws org.alliances.mooc.kernel.ProblemException invalid-request (400)
     */
    public static LessonPosition of(JsonNode node) {
        List<Violation> wrong = new ArrayList<>();
        LessonPosition position = node.isObject()
                ? object(node, wrong)
                : new LessonPosition(paragraph("position", node, wrong), null);
        if (wrong.isEmpty() && position.paragraph == null && position.seconds == null) {
            wrong.add(new Violation("position", "body", SOMETHING));
        }
        if (!wrong.isEmpty()) {
            throw PlatformProblem.INVALID_REQUEST
                    .with("Cette position ne se lit pas.", "This position cannot be read.").withViolations(wrong);
        }
        return position;
    }

    /**
     * Whether it is at the last paragraph, by its id or by its number from 1.
     *
     * @param paragraphs the ids of the lesson's paragraphs; of a lesson without any, every place is its end
     */
    public boolean isEndOf(List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return true;
        }
        return paragraph != null && (paragraph.equals(paragraphs.getLast())
                || NUMBER.matcher(paragraph).matches() && Integer.parseInt(paragraph) >= paragraphs.size());
    }

    private static LessonPosition object(JsonNode node, List<Violation> wrong) {
        node.fieldNames().forEachRemaining(name -> {
            if (!Set.of("paragraph", "seconds").contains(name)) {
                wrong.add(new Violation("position." + name, "body", NOT_HERE));
            }
        });
        return new LessonPosition(paragraph("position.paragraph", node.path("paragraph"), wrong),
                seconds(node.path("seconds"), wrong));
    }

    private static String paragraph(String field, JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        boolean fits = node.isTextual() && !node.textValue().isBlank() && node.textValue().length() <= LONGEST
                && node.textValue().indexOf('\0') < 0
                || node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0;
        if (!fits) {
            wrong.add(new Violation(field, "body", PARAGRAPH));
            return null;
        }
        return node.asText();
    }

    private static BigDecimal seconds(JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || node.decimalValue().signum() < 0 || node.decimalValue().compareTo(MOST_SECONDS) > 0) {
            wrong.add(new Violation("position.seconds", "body", SECONDS));
            return null;
        }
        return node.decimalValue().setScale(DECIMALS, RoundingMode.DOWN);
    }
}
