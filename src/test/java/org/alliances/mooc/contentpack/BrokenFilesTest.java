package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule has an edit that breaks it, and is reported with the file and the line to look at. */
class BrokenFilesTest {
    private static final String COURSE = "course.yaml";
    private static final String SOURCES = "sources.yaml";
    private static final String MODULE = "modules/premier/module.yaml";
    private static final String LESSON = "modules/premier/bonjour.md";
    private static final String CASE = "modules/premier/le-cas.md";
    private static final String QUIZ = "quizzes/quiz-premier.yaml";
    private static final String CHOICE = "questions/un-choix.yaml";
    private static final String NUMBER = "questions/un-nombre.yaml";
    private static final String TERM = "glossary/alliance.yaml";
    private static final String SVG = "assets/mains.svg";
    private static final String SIDECAR = "assets/mains.yaml";

    @TempDir
    Path directory;

    record Broken(String finding, UnaryOperator<CourseFixture> edit) {
        Broken also(UnaryOperator<CourseFixture> more) {
            return new Broken(finding, course -> more.apply(edit.apply(course)));
        }

        @Override
        public String toString() {
            return finding;
        }
    }

    private static Broken broken(String finding, String file, String before, String after) {
        return new Broken(finding, course -> course.edit(file, before, after));
    }

    private static Broken broken(String finding, UnaryOperator<CourseFixture> edit) {
        return new Broken(finding, edit);
    }

    static Stream<Broken> files() {
        return Stream.of(
                broken("error course.yaml:0 missing-file", course -> course.delete(COURSE)),
                broken("error sources.yaml:0 missing-file", course -> course.delete(SOURCES)),
                broken("error quizzes/quiz.yml:0 unexpected-file", course -> course.write("quizzes/quiz.yml", "a: b")),
                broken("error glossary/Été.yaml:0 not-a-key", course -> course.write("glossary/Été.yaml", "a: b")),
                broken("error modules/second/bonjour.md:0 key-used-twice",
                        course -> course.write("modules/second/bonjour.md", "")),
                broken("error glossary/lien.yaml:0 link-outside",
                        course -> course.link("glossary/lien.yaml", Path.of("/etc/hostname"))),
                broken("error assets/dossier:0 link-outside", course -> course.link("assets/dossier", Path.of("/etc"))),
                broken("error assets/perdu.svg:0 link-outside",
                        course -> course.link("assets/perdu.svg", Path.of("nulle-part.svg"))),
                broken("error glossary/alliance.yaml:0 too-large",
                        course -> course.write(TERM, "#".repeat(CourseReader.LARGEST_FILE + 1))),
                broken("error glossary/alliance.yaml:2 not-utf-8",
                        course -> course.write(TERM,
                                "key: alliance\nterm: été\n".getBytes(StandardCharsets.ISO_8859_1))),
                broken("error glossary/alliance.yaml:3 not-utf-8",
                        course -> course.write(TERM, new byte[]{'a', '\n', '\n', (byte) 0xE2, (byte) 0x82})),
                broken("error glossary/alliance.yaml:3 invisible-character", TERM, "Agir ensemble",
                        "Agir\u202Eensemble"),
                broken("error modules/premier/bonjour.md:14 invisible-character", LESSON, "Une [alliance]",
                        "Une\u0000[alliance]"),
                broken("error modules/premier/le-cas.md:1 front-matter-missing",
                        course -> course.write(CASE, "## Titre\n")),
                broken("error modules/premier/le-cas.md:1 front-matter-missing", course -> course.write(CASE, "")),
                broken("error modules/premier/le-cas.md:1 front-matter-unterminated",
                        course -> course.write(CASE, "---\nkey: le-cas\n## Titre\n")));
    }

    static Stream<Broken> yaml() {
        return Stream.of(
                broken("error glossary/alliance.yaml:1 empty-file", course -> course.write(TERM, "# rien\n")),
                broken("error glossary/alliance.yaml:1 yaml-fields", course -> course.write(TERM, "- un\n- deux\n")),
                broken("error glossary/alliance.yaml:3 yaml-documents",
                        course -> course.write(TERM, "---\nkey: alliance\n---\nkey: autre\n")),
                broken("error glossary/alliance.yaml:2 duplicate-key", TERM, "term: Alliance", "key: alliance"),
                broken("error modules/premier/bonjour.md:5 duplicate-key", LESSON, "minutes: 10", "kind: text"),
                broken("error glossary/alliance.yaml:2 yaml-tag", TERM, "term: Alliance",
                        "term: !!javax.script.ScriptEngineManager [a]"),
                broken("error glossary/alliance.yaml:2 yaml-tag", TERM, "term: Alliance", "term: ! Alliance"),
                broken("error glossary/alliance.yaml:4 yaml-anchor", TERM, "[s02]", "&liste [s02]"),
                broken("error glossary/alliance.yaml:5 yaml-alias", TERM, "[partenariat]", "*liste"),
                broken("error glossary/alliance.yaml:2 yaml-key", TERM, "term: Alliance", "? [a, b]\n: c"),
                broken("error glossary/alliance.yaml:2 yaml-depth", TERM, "term: Alliance",
                        "term: " + "[".repeat(500) + "]".repeat(500)),
                broken("error glossary/alliance.yaml:3 yaml-syntax", TERM, "Agir ensemble.", "Agir : ensemble."),
                broken("error modules/premier/bonjour.md:7 yaml-syntax", LESSON, "  - Saluer", "  - \"Saluer"));
    }

    static Stream<Broken> schema() {
        return Stream.of(
                broken("error modules/premier/bonjour.md:1 missing-field", LESSON, "title: Bonjour\n", ""),
                broken("error modules/premier/le-cas.md:18 missing-field", CASE, ", expects: Des idées.", ""),
                broken("error modules/premier/bonjour.md:4 unknown-field", LESSON, "title: Bonjour",
                        "title: Bonjour\ntitel: Bonjour"),
                broken("error modules/premier/bonjour.md:4 unknown-field", LESSON, "kind: script",
                        "body: Texte\nkind: script"),
                broken("error questions/un-choix.yaml:12 unknown-field", CHOICE, "feedback: \"Béa", "feedbak: \"Béa"),
                broken("error questions/un-nombre.yaml:10 unknown-field", NUMBER, "tolerance: \"0\"", "choices: []"),
                broken("error questions/un-nombre.yaml:9 wrong-type", NUMBER, "answer: \"2\"", "answer: 2"),
                broken("error modules/premier/le-cas.md:21 wrong-type", CASE, "\"2015\"", "2015"),
                broken("error modules/premier/bonjour.md:5 wrong-type", LESSON, "minutes: 10", "minutes: dix"),
                broken("error modules/premier/bonjour.md:8 wrong-type", LESSON, "[s01]", "s01"),
                broken("error modules/premier/bonjour.md:8 wrong-type", LESSON, "[s01]", ""),
                broken("error sources.yaml:8 wrong-type", SOURCES, "party: false", "party: no"),
                broken("error questions/un-choix.yaml:11 wrong-type", CHOICE, "true", "True"),
                broken("error modules/premier/bonjour.md:4 not-a-choice", LESSON, "script", "video"),
                broken("error questions/un-choix.yaml:2 not-a-choice", CHOICE, "single-choice", "hotspot"),
                broken("error modules/premier/bonjour.md:5 out-of-range", LESSON, "minutes: 10", "minutes: 0"),
                broken("error modules/premier/bonjour.md:5 wrong-type", LESSON, "minutes: 10", "minutes: 010"),
                broken("error quizzes/quiz-premier.yaml:5 out-of-range", QUIZ, "60", "101"),
                broken("error questions/un-nombre.yaml:6 out-of-range", NUMBER, "1.5", "1.555"),
                broken("error questions/un-nombre.yaml:6 out-of-range", NUMBER, "1.5", "0"),
                broken("error questions/un-nombre.yaml:9 wrong-form", NUMBER, "\"2\"", "\"deux\""),
                broken("error modules/premier/module.yaml:2 empty-text", MODULE, "Premier module", "\"  \""),
                broken("error modules/premier/le-cas.md:41 empty-text", CASE, "## L'histoire\n\nTout commence.\n", ""),
                broken("error sources.yaml:6 not-an-address", SOURCES, "https://example.org/compte-rendu",
                        "javascript:alert(1)"),
                broken("error sources.yaml:5 not-a-date", SOURCES, "2016-09", "septembre 2016"),
                broken("error modules/premier/bonjour.md:12 too-long", LESSON, "Une [alliance]",
                        "a".repeat(100_001) + "[alliance]"),
                broken("error course.yaml:8 too-few", COURSE, "[Essayer]", "[]"),
                broken("error modules/premier/bonjour.md:8 listed-twice", LESSON, "[s01]", "[s01, s01]"),
                broken("error course.yaml:20 not-one-field", COURSE, "- lesson: bonjour",
                        "- { lesson: bonjour, quiz: bonjour }"),
                broken("error course.yaml:21 not-one-field", COURSE, "- lesson: le-cas",
                        required("{ completed: bonjour, score: { quiz: quiz-premier, percent: 50 } }")),
                broken("error course.yaml:21 out-of-range", COURSE, "- lesson: le-cas",
                        required("{ score: { quiz: quiz-premier, percent: 101 } }")),
                broken("error course.yaml:21 wrong-form", COURSE, "- lesson: le-cas",
                        required("{ opensAt: { at: 2027-01-11, zone: Europe/Paris } }")),
                broken("error course.yaml:21 not-a-date", COURSE, "- lesson: le-cas",
                        required("{ opensAt: { at: 2027-02-30T09:00, zone: Europe/Paris } }")),
                broken("error course.yaml:21 not-a-time-zone", COURSE, "- lesson: le-cas",
                        required("{ opensAt: { at: 2027-01-11T09:00, zone: Paris } }")));
    }

    /** The case study of the course, requiring this. */
    private static String required(String requirement) {
        return "- { lesson: le-cas, requires: [" + requirement + "] }";
    }

    static Stream<Broken> requirements() {
        return Stream.of(
                broken("error course.yaml:21 requires-unknown-item", COURSE, "- lesson: le-cas",
                        required("{ completed: bonsoir }")),
                broken("error course.yaml:21 requires-assignment", assignment("title: Une note", "title: Une note"))
                        .also(
                                course -> course.edit(COURSE, "- lesson: le-cas", required("{ completed: note }"))),
                broken("error course.yaml:21 requires-unknown-item", COURSE, "- lesson: le-cas",
                        required("{ score: { quiz: quiz-dernier, percent: 50 } }")),
                broken("error course.yaml:21 requires-no-quiz", COURSE, "- lesson: le-cas",
                        required("{ atLeast: { count: 1, of: [{ score: { quiz: bonjour, percent: 50 } }] } }")),
                broken("error course.yaml:21 requires-too-many", COURSE, "- lesson: le-cas",
                        required("{ atLeast: { count: 2, of: [{ completed: bonjour }] } }")),
                broken("error course.yaml:21 requires-too-deep", COURSE, "- lesson: le-cas",
                        required("{ allOf: [{ allOf: [{ allOf: [{ completed: bonjour }] }] }] }")),
                broken("error course.yaml:21 requires-itself", COURSE, "- lesson: le-cas",
                        required("{ completed: le-cas }")),
                broken("error course.yaml:22 requires-itself", COURSE, "- lesson: le-cas",
                        required("{ allOf: [{ completed: quiz-premier }] }")).also(
                                course -> course.edit(COURSE, "- quiz: quiz-premier",
                                        "- { quiz: quiz-premier, requires: [{ completed: le-cas }] }")),
                broken("error course.yaml:19 requires-itself", COURSE, "  - module: premier\n",
                        "  - module: premier\n    requires: [{ completed: bonjour }]\n"));
    }

    static Stream<Broken> deadlines() {
        return Stream.of(
                due("error course.yaml:23 missing-field", "{ at: 2027-03-01T23:59 }"),
                due("error course.yaml:23 wrong-form", "{ at: 2027-03-01T23:59:30, zone: Europe/Paris }"),
                due("error course.yaml:23 wrong-form", "{ at: '24:00', after: P1D, zone: Europe/Paris }"),
                due("error course.yaml:23 wrong-form", "{ at: '23:59', after: P2W, zone: Europe/Paris }"),
                due("error course.yaml:23 wrong-form", "{ at: '23:59', after: P0D, zone: Europe/Paris }"),
                due("error course.yaml:23 due-form", "{ at: '23:59', zone: Europe/Paris }"),
                due("error course.yaml:23 due-form", "{ at: 2027-03-01T23:59, after: P1D, zone: Europe/Paris }"),
                due("error course.yaml:23 due-not-resettable",
                        "{ at: 2027-03-01T23:59, zone: Europe/Paris, resettable: true }"),
                due("error course.yaml:23 not-a-date", "{ at: 2027-02-29T23:59, zone: Europe/Paris }"),
                due("error course.yaml:23 not-a-time-zone", "{ at: 2027-03-01T23:59, zone: Europe/Metz }"),
                due("error course.yaml:23 not-a-time-zone", "{ at: 2027-03-01T23:59, zone: '+01:00' }"),
                due("warning course.yaml:23 due-at-clock-change", "{ at: 2027-03-28T02:30, zone: Europe/Paris }"),
                due("warning course.yaml:23 due-at-clock-change", "{ at: 2027-10-31T02:30, zone: Europe/Paris }"),
                due("warning course.yaml:23 due-after-window", "{ at: 2027-03-01T23:59, zone: Europe/Paris }")
                        .also(course -> course.edit(QUIZ, "passPercent:",
                                "window: { closesAt: 2027-03-01T22:58:00Z }\npassPercent:")));
    }

    static Stream<Broken> grades() {
        return Stream.of(
                grading("error course.yaml:25 missing-field", "{ key: q, title: Quiz, weight: 100 }"),
                grading("error course.yaml:25 too-few", "{ key: q, title: Quiz, weight: 100, items: [] }"),
                grading("error course.yaml:25 out-of-range",
                        "{ key: q, title: Quiz, weight: 0, items: [quiz-premier] }"),
                grading("error course.yaml:25 out-of-range",
                        "{ key: q, title: Quiz, weight: 99.999, items: [quiz-premier] }"),
                grading("error course.yaml:25 not-a-choice",
                        "{ key: q, title: Quiz, weight: 100, items: [quiz-premier], rule: worst }"),
                grading("error course.yaml:24 grading-weights",
                        "{ key: q, title: Quiz, weight: 99.99, items: [quiz-premier] }"),
                grading("error course.yaml:25 not-gradable",
                        "{ key: q, title: Quiz, weight: 100, items: [quiz-premier, bonjour] }"),
                grading("error course.yaml:25 graded-twice",
                        "{ key: q, title: Quiz, weight: 100, items: [quiz-premier, quiz-premier] }"),
                grading("error course.yaml:26 key-used-twice",
                        "{ key: q, title: Quiz, weight: 50, items: [quiz-premier] }\n"
                                + "    - { key: q, title: Encore, weight: 50, items: [quiz-premier] }"),
                grading("error course.yaml:25 drops-everything",
                        "{ key: q, title: Quiz, weight: 100, items: [quiz-premier], dropLowest: 1 }"),
                grading("error course.yaml:25 drops-from-best",
                        "{ key: q, title: Quiz, weight: 100, items: [quiz-premier, autre], dropLowest: 1, rule: best }"),
                grading("warning course.yaml:24 not-graded", "{ key: q, title: Quiz, weight: 100, items: [autre] }"));
    }

    @Test
    void saysNothingAboutGradesThatAddUp() {
        assertThat(grading("", "{ key: q, title: Quiz, weight: 100, items: [quiz-premier], rule: best }").edit()
                .apply(new CourseFixture(directory)).findings()).isEmpty();
    }

    private static Broken grading(String finding, String category) {
        return broken(finding, COURSE, "writing:\n", "grading:\n  categories:\n    - " + category + "\nwriting:\n");
    }

    private static Broken due(String finding, String fields) {
        return broken(finding, COURSE, "- quiz: quiz-premier\n", "- quiz: quiz-premier\n        due: " + fields + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ at: 2027-03-01T23:59, zone: Europe/Paris }",
            "{ at: 2027-03-28T02:30, zone: Indian/Reunion }", "{ at: 2027-03-28T02:30, zone: America/Guadeloupe }",
            "{ after: P14D, at: '23:59', zone: Europe/Paris, resettable: true }",
            "{ after: P999D, at: '00:00', zone: Pacific/Noumea }"})
    void saysNothingAboutADeadlineThatCanBeRead(String fields) {
        assertThat(due("", fields).edit().apply(new CourseFixture(directory)).findings()).isEmpty();
    }

    static Stream<Broken> structure() {
        return Stream.of(
                broken("error modules/premier/bonjour.md:2 key-is-not-the-name", LESSON, "key: bonjour",
                        "key: bonsoir"),
                broken("error course.yaml:1 key-is-not-the-name", COURSE, "key: petit-cours", "key: grand-cours"),
                broken("error course.yaml:20 unknown-lesson", COURSE, "      - lesson: bonjour\n",
                        "      - lesson: bonsoir\n      - lesson: bonjour\n"),
                broken("error course.yaml:23 unknown-quiz", COURSE, "- quiz: quiz-premier",
                        "- quiz: quiz-premier\n      - quiz: quiz-second"),
                broken("error course.yaml:18 unknown-module", COURSE, "  - module: premier",
                        "  - module: zero\n    items: [{ lesson: bonjour }]\n  - module: premier"),
                broken("error modules/premier/le-cas.md:1 not-in-outline", COURSE, "      - lesson: le-cas\n", ""),
                broken("error modules/second/module.yaml:1 not-in-outline",
                        course -> course.write("modules/second/module.yaml",
                                course.text(MODULE).replace("premier", "second"))),
                broken("error course.yaml:21 item-listed-twice", COURSE, "lesson: le-cas",
                        "lesson: bonjour\n      - lesson: le-cas"),
                broken("error course.yaml:23 module-listed-twice", COURSE, "- quiz: quiz-premier\n",
                        "- quiz: quiz-premier\n  - module: premier\n    items: [{ lesson: perdue }]\n"),
                broken("error quizzes/quiz-premier.yaml:3 quiz-in-another-module", QUIZ, "module: premier",
                        "module: second"),
                broken("error modules/second/bonjour.md:0 lesson-in-another-folder",
                        course -> course.write("modules/second/bonjour.md", course.text(LESSON)).delete(LESSON)),
                broken("error quizzes/quiz-premier.yaml:10 unknown-question", QUIZ, "- un-nombre",
                        "- un-nombre\n  - une-autre"),
                broken("error quizzes/quiz-premier.yaml:10 question-listed-twice", QUIZ, "- un-nombre",
                        "- un-nombre\n  - un-choix"),
                broken("warning questions/un-nombre.yaml:1 question-not-asked", QUIZ, "  - un-nombre\n", ""),
                broken("error questions/un-nombre.yaml:3 unknown-module", NUMBER, "module: premier", "module: autre"),
                broken("error questions/un-nombre.yaml:5 reliability-disputed", NUMBER, "reliability: B",
                        "reliability: C"),
                broken("error questions/un-choix.yaml:10 one-correct-choice", CHOICE, ", correct: true", ""),
                broken("error questions/un-choix.yaml:12 id-repeated", CHOICE, "id: bea", "id: ada"),
                broken("error questions/un-nombre.yaml:12 common-error-right", NUMBER, "tolerance: \"0\"",
                        "tolerance: \"0\"\ncommonErrors:\n  - { value: \"2,0\", feedback: Non. }"),
                broken("error glossary/alliance.yaml:4 unknown-source", TERM, "s02", "s99"),
                broken("error questions/un-choix.yaml:9 unknown-source", CHOICE, "s01", "s99"),
                broken("error modules/premier/le-cas.md:27 unknown-source", CASE, "[s02]", "[s99]"),
                broken("error modules/premier/le-cas.md:30 unknown-source", CASE, "source: s01", "source: s99"),
                broken("error glossary/alliance.yaml:5 unknown-term", TERM, "[partenariat]", "[reseau]"),
                broken("error glossary/alliance.yaml:5 see-also-itself", TERM, "[partenariat]", "[alliance]"),
                broken("error sources.yaml:9 key-used-twice", course -> course.edit(SOURCES, "key: s02", "key: s01")
                        .edit(TERM, "s02", "s01").edit(CASE, "s02", "s01")),
                broken("error course.yaml:17 key-used-twice", COURSE, "kind: self-paced }",
                        "kind: self-paced }\n  - { key: libre, title: Encore, kind: self-paced }"),
                broken("error modules/premier/le-cas.md:19 key-used-twice", CASE, "key: bea", "key: ada"),
                broken("error modules/premier/le-cas.md:35 key-used-twice", CASE, "key: agir", "key: attendre"));
    }

    static Stream<Broken> lessons() {
        return Stream.of(
                broken("error modules/premier/bonjour.md:4 case-study-missing", LESSON, "kind: script",
                        "kind: case-study"),
                broken("error modules/premier/le-cas.md:9 case-study-unexpected", CASE, "kind: case-study",
                        "kind: text"),
                broken("error modules/premier/le-cas.md:5 completion-not-possible", CASE, "kind: case-study",
                        "kind: case-study\ncompletion: read"),
                broken("warning modules/premier/le-cas.md:33 few-options", CASE,
                        "      - { key: demander, label: Demander, entails: Une réponse. }\n", ""),
                broken("error modules/premier/le-cas.md:25 timeline-order", CASE, "2015-04", "2014-12"),
                broken("error modules/premier/le-cas.md:25 not-a-date", CASE, "2015-04", "2015-13"),
                broken("error modules/premier/bonjour.md:9 not-a-date", LESSON, "2026-11-22", "2026-02-30"),
                broken("error sources.yaml:5 not-a-date", SOURCES, "2016-09", "2016-00"),
                broken("error modules/premier/bonjour.md:14 unknown-term", LESSON, "glossary:alliance",
                        "glossary:reseau"),
                broken("error modules/premier/bonjour.md:14 unknown-source", LESSON, "source:s01", "source:s99"),
                broken("error course.yaml:7 unknown-term", COURSE, "glossary:alliance", "glossary:reseau"),
                broken("error modules/premier/le-cas.md:13 link-address", CASE, "Encore une phrase.",
                        "[Encore](javascript:alert) une phrase."),
                broken("error modules/premier/module.yaml:5 unknown-term", MODULE, "Qu'avez-vous essayé ?",
                        "Un [essai](glossary:essai) ?"),
                broken("error modules/premier/bonjour.md:12 heading-level", LESSON, "## Un début", "# Un début"),
                broken("error modules/premier/bonjour.md:16 heading-level", LESSON, "### Un détail", "#### Un détail"),
                broken("error modules/premier/le-cas.md:38 heading-level", CASE, "### La suite", "## La suite"),
                broken("error modules/premier/bonjour.md:16 heading-used-twice", LESSON, "Un détail", "Un début !"),
                broken("error modules/premier/bonjour.md:16 empty-heading", LESSON, "### Un détail", "###"),
                broken("error modules/premier/bonjour.md:20 raw-html", LESSON, "| Qui | Quoi |",
                        "<details>\n\n| Qui | Quoi |"),
                broken("error modules/premier/bonjour.md:14 raw-html", LESSON, "Une [alliance]", "Une<br>[alliance]"),
                broken("error modules/premier/bonjour.md:14 empty-link", LESSON, "[le compte rendu]", "[]"),
                broken("error modules/premier/bonjour.md:12 nested-too-deeply", LESSON, "Une [alliance]",
                        "*a **a ".repeat(200) + "** a* ".repeat(200) + "[alliance]"),
                broken("error modules/premier/bonjour.md:18 image-without-text", LESSON, "![Deux mains]", "![]"),
                broken("error modules/premier/bonjour.md:18 unknown-asset", LESSON, "mains.svg", "pieds.svg"),
                broken("error modules/premier/bonjour.md:18 image-address", LESSON, "assets/mains.svg",
                        "https://example.org/mains.svg"));
    }

    static Stream<Broken> facts() {
        return Stream.of(
                broken("error modules/premier/bonjour.md:11 fact-not-verified",
                        facts("{ says: Un fait, reliability: NV, sources: [s01] }")),
                broken("error modules/premier/le-cas.md:24 fact-not-verified", CASE, "reliability: A",
                        "reliability: NV"),
                broken("error questions/un-choix.yaml:5 fact-not-verified", CHOICE, "reliability: A",
                        "reliability: NV"),
                broken("error modules/premier/bonjour.md:11 fact-without-nuance",
                        facts("{ says: Un fait, reliability: C, sources: [s01] }")),
                broken("error modules/premier/bonjour.md:11 fact-without-source",
                        facts("{ says: Un fait, reliability: A }")),
                broken("error modules/premier/bonjour.md:11 fact-without-year",
                        facts("{ says: 37 % des mains, population: les mains, reliability: A, sources: [s01] }")),
                broken("error modules/premier/bonjour.md:11 fact-without-population",
                        facts("{ says: 37 % des mains en 2015, reliability: A, sources: [s01] }")),
                broken("error modules/premier/bonjour.md:11 unknown-source",
                        facts("{ says: Un fait, reliability: A, sources: [s99] }")),
                broken("error modules/premier/bonjour.md:14 figure-without-year", LESSON, "Une [alliance]",
                        "Chez 122 voisins, une [alliance]"),
                broken("error modules/premier/bonjour.md:14 figure-without-label", LESSON, "Une [alliance]",
                        "En 2015, 37 % d'une [alliance]"),
                broken("error modules/premier/bonjour.md:22 figure-without-year", LESSON, "| Ada | écrit |",
                        "| Ada | 35 000 m² |"),
                broken("error glossary/alliance.yaml:3 figure-without-year", TERM, "Agir ensemble.", "Agir à 37 %."),
                broken("error modules/premier/le-cas.md:40 figure-without-label", CASE, "Ils ont agi.",
                        "Ils ont agi à 37 % en 2015."),
                broken("error assets/mains.yaml:5 figure-without-label", "assets/mains.yaml", "Une main est tendue",
                        "En 2015, 37 % d'une main est tendue"));
    }

    private static UnaryOperator<CourseFixture> facts(String fact) {
        return course -> course.edit(LESSON, "verifieLe: 2026-11-22", "verifieLe: 2026-11-22\nfacts:\n  - " + fact);
    }

    static Stream<Broken> words() {
        return Stream.of(
                broken("warning modules/premier/bonjour.md:12 lesson-length", LESSON, "Une [alliance]",
                        "mot ".repeat(40) + "[alliance]"),
                broken("error modules/premier/bonjour.md:14 word-to-avoid", LESSON, "Une [alliance]",
                        "Aujourd’hui, une [alliance]"),
                broken("error questions/un-choix.yaml:8 word-to-avoid", CHOICE, "incorrect: Relisez.",
                        "incorrect: Relisez actuellement."),
                broken("error modules/premier/bonjour.md:14 language-mark-missing", LESSON, "Une [alliance]",
                        "Une community foundation, une [alliance]"),
                broken("error modules/premier/bonjour.md:14 language-mark", LESSON, "Une [alliance]",
                        "Une [community foundation](lang:anglais), une [alliance]"),
                broken("error course.yaml:25 word-range", COURSE, "min: 5, max: 40", "min: 50, max: 40"),
                broken("error modules/premier/bonjour.md:12 transcript-missing",
                        course -> course.write(LESSON, course.text(LESSON).replaceAll("(?s)(## Un début).*", "$1\n"))));
    }

    static Stream<Broken> draws() {
        return Stream.of(
                broken("error quizzes/quiz-premier.yaml:1 quiz-without-questions",
                        course -> course.write(QUIZ, course.text(QUIZ).replaceAll("(?s)questions:\n.*", ""))),
                broken("error quizzes/quiz-premier.yaml:12 draw-not-possible", draw("total: 3", "")),
                broken("error quizzes/quiz-premier.yaml:14 draw-not-possible",
                        draw("total: 2", "{ kinds: [numeric], exactly: 2 }")),
                broken("error quizzes/quiz-premier.yaml:14 draw-constraint",
                        draw("total: 1", "{ kinds: [numeric], bloom: [apply] }")),
                broken("error quizzes/quiz-premier.yaml:14 draw-constraint",
                        draw("total: 1", "{ kinds: [numeric], exactly: 1, atMost: 1 }")),
                broken("error quizzes/quiz-premier.yaml:14 draw-not-possible",
                        draw("total: 1", "{ tags: [dates], exactly: 1 }")),
                broken("error quizzes/quiz-premier.yaml:14 unknown-module",
                        draw("total: 1", "{ modules: [second], atMost: 1 }")),
                broken("error quizzes/quiz-premier.yaml:11 draw-without-points",
                        course -> draw("total: 1", "").apply(course).edit(QUIZ, "pointsEach: 1\n", "\n")),
                broken("error quizzes/quiz-premier.yaml:8 exam-question-reliability", QUIZ, "questions:\n",
                        "exam: true\nquestions:\n"));
    }

    /** With the draw in lines 11 and following. */
    private static UnaryOperator<CourseFixture> draw(String total, String constraint) {
        return course -> course.write(QUIZ, course.text(QUIZ) + "pointsEach: 1\ndraw:\n  " + total + "\n"
                + (constraint.isEmpty() ? "" : "  constraints:\n    - " + constraint + "\n"));
    }

    static Stream<Broken> questions() {
        return Stream.of(
                broken("error questions/un-choix.yaml:1 missing-field", CHOICE, "sources: [s01]\n", ""),
                broken("error questions/un-choix.yaml:12 wrong-answer-without-feedback", CHOICE,
                        ", feedback: \"Béa prête un local.\"", ""),
                broken("error questions/un-nombre.yaml:10 wrong-answer-without-feedback",
                        course -> course.write(NUMBER, """
                                key: un-nombre
                                kind: true-false
                                module: premier
                                bloom: understand
                                reliability: A
                                points: 1
                                prompt: Deux mains ?
                                feedback: { correct: Oui., incorrect: Comptez. }
                                sources: [s01]
                                answer: true
                                """)),
                broken("error questions/un-nombre.yaml:13 wrong-answer-without-feedback",
                        course -> course.write(NUMBER, """
                                key: un-nombre
                                kind: ordering
                                module: premier
                                bloom: understand
                                reliability: A
                                points: 1
                                prompt: Dans l'ordre ?
                                feedback: { correct: Oui., incorrect: Comptez. }
                                sources: [s01]
                                scoring: proportional
                                items: [{ id: a, text: A }, { id: b, text: B }]
                                distractors:
                                  - { id: c, text: C }
                                """)));
    }

    static Stream<Broken> assignments() {
        return Stream.of(
                broken("error assignments/note.yaml:1 not-in-outline",
                        course -> course.write("assignments/note.yaml", ASSIGNMENT)),
                broken("error course.yaml:23 unknown-assignment", COURSE, "- quiz: quiz-premier",
                        "- quiz: quiz-premier\n      - assignment: perdu"),
                broken("error assignments/note.yaml:3 assignment-in-another-module",
                        assignment("module: premier", "module: second")),
                broken("error assignments/note.yaml:11 rubric-levels", assignment("points: 0", "points: 1")),
                broken("error assignments/note.yaml:12 rubric-levels", assignment("points: 4", "points: 0")),
                broken("error assignments/note.yaml:6 word-range", assignment("min: 9,", "min: 19,")),
                broken("error assignments/note.yaml:10 key-used-twice", assignment("rubric:\n",
                        "rubric:\n  - { key: clarte, title: Encore, levels: [{ points: 0, description: A }, { points: 1, description: B }] }\n")));
    }

    private static final String ASSIGNMENT = """
            key: note
            title: Une note
            module: premier
            minutes: 60
            instructions: Écrivez.
            words: { min: 9, max: 12 }
            expectations: [Une idée]
            rubric:
              - { key: clarte, title: Clarté, levels: [
                # from nothing
                { points: 0, description: Confus },
                { points: 4, description: Clair } ] }
            procedure: { reviewsPerLearner: 3, anonymous: true, commentMinWords: 50, score: median, appealGapPoints: 8,
              missingReviewsPenaltyPercent: 20, explanation: Lisez les autres. }
            """;

    private static UnaryOperator<CourseFixture> assignment(String before, String after) {
        return course -> course.edit(COURSE, "- quiz: quiz-premier", "- quiz: quiz-premier\n      - assignment: note")
                .write("assignments/note.yaml", ASSIGNMENT).edit("assignments/note.yaml", before, after);
    }

    static Stream<Broken> assets() {
        return Stream.of(
                broken("error assets/pieds.svg:0 asset-not-described",
                        course -> course.write("assets/pieds.svg", course.text(SVG))),
                broken("error assets/mains.yaml:2 unknown-asset", SIDECAR, "file: mains.svg", "file: mains.png"),
                broken("error assets/mains.yaml:2 key-is-not-the-name",
                        course -> course.edit(SIDECAR, "file: mains.svg",
                                "file: pieds.svg").write("assets/pieds.svg", course.text(SVG))),
                broken("error assets/mains.yaml:1 missing-field", SIDECAR, "licence: CC BY-SA 4.0\n", ""),
                broken("error assets/mains.yaml:9 unknown-field", SIDECAR, "sources: [s01]",
                        "sources: [s01]\ncontent: { bytes: 1 }"),
                broken("warning assets/mains.yaml:1 asset-not-used", LESSON, "![Deux mains](assets/mains.svg)",
                        "Rien."),
                broken("error modules/premier/module.yaml:5 picture-not-here", MODULE, "Qu'avez-vous essayé ?",
                        "« x » ![x](assets/mains.svg)"),
                broken("error assets/mains.svg:0 asset-size", course -> course.write(SVG, new byte[0])),
                broken("error assets/mains.svg:0 asset-size", course -> course.write(SVG, new byte[1024 * 1024 + 1])),
                broken("error assets/mains.svg:0 asset-type",
                        course -> course.write(SVG, new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})),
                broken("error assets/mains.svg:0 asset-type", course -> course.write(SVG, "<html><body/></html>")),
                broken("error assets/mains.svg:0 svg-too-large", SVG, "<title",
                        "<!--" + "x".repeat(66_000) + "--><title"),
                broken("error assets/mains.svg:5 svg-syntax", SVG, "<text ", "<text <"),
                broken("error assets/mains.svg:1 svg-without-title", SVG, "<title id=\"titre\">Deux mains</title>",
                        "<title id=\"titre\"> </title>"),
                broken("error assets/mains.svg:1 svg-without-desc", SVG, "<desc id=\"desc\">",
                        "<desc id=\"desc\"/><title>")
                        .also(course -> course.edit(SVG, "</desc>", "</title>")),
                broken("error assets/mains.svg:1 svg-without-language", SVG, " lang=\"fr\"", ""),
                broken("error assets/mains.svg:1 svg-view-box", SVG, "0 0 360 200", "0 0 360"),
                broken("error assets/mains.svg:5 svg-text-size", SVG, "font-size=\"16\"", "font-size=\"10\""),
                broken("error assets/mains.svg:5 svg-text-size", SVG, "font-size=\"16\"", "font-size=\"1em\""),
                broken("error assets/mains.svg:5 svg-text-size", SVG, "0 0 360 200", "0 0 720 400"),
                broken("error assets/mains.svg:4 svg-forbidden", SVG, "<rect ", "<script>alert(1)</script><rect "),
                broken("error assets/mains.svg:4 svg-forbidden", SVG, "<rect ", "<rect onload=\"alert(1)\" "),
                broken("error assets/mains.svg:4 svg-forbidden", SVG, "<rect ",
                        "<image href=\"https://example.org/a.png\"/><rect "),
                broken("error assets/mains.svg:4 svg-forbidden", SVG, "fill=\"#fff\"",
                        "fill=\"url(https://example.org/a#b)\""),
                broken("error assets/mains.svg:4 svg-forbidden", SVG, "<rect ", "<rect style=\"fill: red\" "),
                broken("error assets/mains.svg:4 svg-forbidden", SVG, "<rect ", "<foreignObject/><rect "),
                broken("error assets/mains.svg:1 svg-forbidden", SVG, "<svg ",
                        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg "));
    }

    @Test
    void doesNotTakeARetiredKeyAgain() {
        CourseFixture course = new CourseFixture(directory).edit(COURSE, "key: synergie", "key: partenariat");

        assertThat(course.findings()).containsExactly("error glossary/partenariat.yaml:1 key-used-again");
    }

    @Test
    void saysWhichConstraintsCannotHoldTogether() {
        CourseFixture course = draw("total: 2", "{ kinds: [numeric], exactly: 2 }").apply(new CourseFixture(directory));

        assertThat(course.read().findings().getFirst().in(Locale.ENGLISH)).endsWith(
                "draw-not-possible with a total of 2, these cannot hold together: numeric = 2 (1 available)");
    }

    @Test
    void saysWhichTagsCannotBeDrawn() {
        CourseFixture course = draw("total: 1", "{ kinds: [numeric], tags: [dates, noms], exactly: 1 }")
                .apply(new CourseFixture(directory));

        assertThat(course.read().findings().getFirst().in(Locale.ENGLISH)).endsWith(
                "these cannot hold together: numeric + dates + noms = 1 (0 available)");
    }

    @ParameterizedTest
    @MethodSource({"files", "yaml", "schema", "structure", "requirements", "deadlines", "grades", "lessons", "facts",
            "words",
            "draws",
            "questions", "assignments", "assets"})
    void namesFileLineAndRule(Broken broken) {
        CourseFixture course = broken.edit().apply(new CourseFixture(directory));

        assertThat(course.findings()).contains(broken.finding());
    }

    @Test
    void saysNothingAboutAGoodCourse() {
        assertThat(new CourseFixture(directory).findings()).isEmpty();
    }

    @Test
    void reportsEveryErrorOfEveryFileInOrder() {
        CourseFixture course = new CourseFixture(directory)
                .edit(TERM, "term: Alliance", "term: 2")
                .edit(LESSON, "minutes: 10", "minutes: 0")
                .edit(LESSON, "source:s01", "source:s99")
                .edit(QUIZ, "60", "600");

        assertThat(course.findings()).containsExactly(
                "error glossary/alliance.yaml:2 wrong-type",
                "error modules/premier/bonjour.md:5 out-of-range",
                "error modules/premier/bonjour.md:14 unknown-source",
                "error quizzes/quiz-premier.yaml:5 out-of-range");
    }

    @Test
    void doesNotBlameOthersForAFileThatCannotBeRead() {
        CourseFixture course = new CourseFixture(directory)
                .write(TERM, "term: [\n")
                .write(SOURCES, "sources: [\n")
                .write(QUIZ, "key: [\n");

        assertThat(course.findings()).containsExactly(
                "error glossary/alliance.yaml:2 yaml-syntax",
                "error quizzes/quiz-premier.yaml:2 yaml-syntax",
                "error sources.yaml:2 yaml-syntax");
    }

    @Test
    void speaksFrenchAndEnglish() {
        ContentFinding finding = new CourseFixture(directory).edit(CASE, "\"2015\"", "2015").read().findings()
                .getFirst();

        assertThat(finding.in(Locale.FRENCH)).isEqualTo(
                "petit-cours/modules/premier/le-cas.md:21 error wrong-type attendu : un texte ; mettez « 2015 » entre guillemets");
        assertThat(finding.in(Locale.ENGLISH)).isEqualTo(
                "petit-cours/modules/premier/le-cas.md:21 error wrong-type expected: a text; put quotes around “2015”");
    }
}
