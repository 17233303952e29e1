package org.alliances.mooc.course.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.text.Block;
import org.alliances.mooc.course.text.Markdown;

import com.fasterxml.jackson.databind.JsonNode;

/** How a course is written: how long and in which words, as its head says, and with its foreign words marked. */
final class WordRules {
    private static final Map<PartKind, List<String>> PROSE = Map.of(
            PartKind.COURSE, List.of("/title", "/summary", "/objectives/*", "/audience", "/effort"),
            PartKind.MODULE, List.of("/title", "/summary", "/objectives/*", "/journal", "/discussion"),
            PartKind.LESSON, List.of("/title", "/objectives/*", "/body", "/facts/*/says", "/caseStudy/context",
                    "/caseStudy/territory/description", "/caseStudy/actors/*/brings", "/caseStudy/actors/*/expects",
                    "/caseStudy/timeline/*/text", "/caseStudy/documents/*/about", "/caseStudy/decision/question",
                    "/caseStudy/decision/options/*/label", "/caseStudy/decision/options/*/entails",
                    "/caseStudy/debrief", "/caseStudy/debriefFacts/*/says"),
            PartKind.QUESTION, List.of("/prompt", "/feedback/correct", "/feedback/incorrect", "/misconception",
                    "/choices/*/text", "/choices/*/feedback", "/commonErrors/*/feedback", "/nearMisses/*/feedback",
                    "/left/*/text", "/right/*/text", "/right/*/feedback", "/items/*/text", "/distractors/*/text",
                    "/distractors/*/feedback", "/text", "/blanks/*/nearMisses/*/feedback",
                    "/blanks/*/commonErrors/*/feedback", "/guidance", "/modelAnswer", "/rubric/*/title",
                    "/rubric/*/levels/*/description"),
            PartKind.ASSIGNMENT, List.of("/title", "/instructions", "/expectations/*", "/rubric/*/title",
                    "/rubric/*/levels/*/description", "/procedure/explanation"),
            PartKind.TERM, List.of("/definition"),
            PartKind.ASSET, List.of("/title", "/alternative"));
    /** Neither word is French, and no title of an English work or name of a body has it in lower case alone. */
    private static final Pattern FOREIGN = Pattern.compile("(?<![\\p{L}'’-])(?:the|of|and|with|community foundations?|"
            + "(?:social )?impact bonds?|think tanks?|fundraising|crowdfunding|benchmark|feedback|empowerment|"
            + "stakeholders?|best practices?|business (?:model|plan)s?|speed[- ]meetings?)(?![\\p{L}-])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.,][\\p{L}\\p{N}]+)*[%°]?");

    private final CourseTree course;
    private final List<Finding> findings;
    private final Map<String, String> avoid = new LinkedHashMap<>();
    private final Pattern avoided;

    private WordRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
        for (JsonNode entry : course.head().path("writing").path("avoid")) {
            entry.path("words").forEach(
                    word -> avoid.put(word.asText().toLowerCase(Locale.FRENCH), entry.path("instead").asText()));
        }
        this.avoided = avoid.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}-])(" + avoid.keySet().stream().map(Pattern::quote)
                        .collect(Collectors.joining("|")) + ")(?![\\p{L}-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static void check(CourseTree course, List<Finding> findings) {
        WordRules rules = new WordRules(course, findings);
        course.all(PartKind.LESSON).forEach((key, lesson) -> {
            rules.length(PartKind.LESSON.partKey(key), lesson);
            rules.transcript(PartKind.LESSON.partKey(key), lesson);
        });
        PROSE.forEach((kind, patterns) -> course.all(kind).forEach((key, tree) -> CourseTree.texts(tree, patterns)
                .forEach(place -> rules.words(kind.partKey(key), place))));
        for (Pointers.Place range : Pointers.matching(course.head(), "/writing/words")) {
            range.value().properties().forEach(kind -> WordRanges.check(course.headPart(),
                    new Pointers.Place(range.pointer() + "/" + kind.getKey(), kind.getValue()), findings));
        }
    }

    private void words(String part, Pointers.Place place) {
        for (Block block : Block.of(withoutMarkedLanguages(place.value().textValue()))) {
            String text = block.text().replace('’', '\'');
            if (avoided != null) {
                avoided.matcher(text).results().forEach(found -> {
                    String instead = avoid.get(found.group(1).toLowerCase(Locale.FRENCH));
                    error("word-to-avoid", part, place, block,
                            "« %s » est à éviter ; plutôt : %s".formatted(found.group(1), instead),
                            "“%s” is to be avoided; rather: %s".formatted(found.group(1), instead));
                });
            }
            Matcher foreign = FOREIGN.matcher(text);
            if ("fr".equals(course.head().path("language").asText()) && foreign.find()) {
                error("language-mark-missing", part, place, block,
                        "« %s » est d'une autre langue : [mots](lang:en)".formatted(foreign.group()),
                        "“%s” is of another language: [words](lang:en)".formatted(foreign.group()));
            }
        }
    }

    private static String withoutMarkedLanguages(String markdown) {
        return markdown.replaceAll("\\[[^\\]]*\\]\\(lang:[A-Za-z-]+\\)", "…");
    }

    private void length(String part, JsonNode lesson) {
        JsonNode range = course.head().path("writing").path("words").path(lesson.path("kind").asText());
        JsonNode body = lesson.path("body");
        if (!range.path("min").isIntegralNumber() || !range.path("max").isIntegralNumber() || !body.isTextual()) {
            return;
        }
        long words = WORD.matcher(Markdown.plainText(body.textValue())).results().count();
        if (words < range.path("min").intValue() || words > range.path("max").intValue()) {
            String kind = lesson.path("kind").asText();
            int min = range.path("min").intValue();
            int max = range.path("max").intValue();
            findings.add(Finding.warning("lesson-length", part, "/body",
                    "%d mots ; une leçon « %s » de ce cours en compte de %d à %d".formatted(words, kind, min, max),
                    "%d words; a lesson “%s” of this course has %d to %d".formatted(words, kind, min, max)));
        }
    }

    /** The paragraphs of a script are its transcript. */
    private void transcript(String part, JsonNode lesson) {
        JsonNode body = lesson.path("body");
        if ("script".equals(lesson.path("kind").asText()) && body.isTextual() && !body.textValue().isBlank()
                && Markdown.paragraphs(body.textValue()).isEmpty()) {
            findings.add(Finding.error("transcript-missing", part, "/body",
                    "un script demande des paragraphes à dire", "a script needs paragraphs to be spoken"));
        }
    }

    private void error(String rule, String part, Pointers.Place place, Block block, String french, String english) {
        findings.add(Finding.error(rule, part, place.pointer(), french, english).atLine(block.line()));
    }
}
