package org.alliances.mooc.course.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.course.QuizDocument.Release;

import com.fasterxml.jackson.databind.JsonNode;

/** The settings of a quiz can hold together: a window opens before it closes, what is promised is shown some day. */
final class QuizRules {
    private QuizRules() {}

    /** @param sound part keys of quizzes that their schema accepts */
    static void check(CourseTree course, Set<String> sound, List<Finding> findings) {
        course.all(PartKind.QUIZ).forEach((key, tree) -> {
            String part = PartKind.QUIZ.partKey(key);
            if (sound.contains(part) && instants(part, tree, findings)) {
                new Quiz(part, read(tree), findings).check();
            }
        });
    }

    /** Whether the calendar has every instant of the window. */
    private static boolean instants(String part, JsonNode quiz, List<Finding> findings) {
        boolean all = true;
        for (Pointers.Place place : Stream.of("/window/opensAt", "/window/closesAt")
                .flatMap(pointer -> Pointers.texts(quiz, pointer).stream()).toList()) {
            try {
                OffsetDateTime.parse(place.value().textValue());
            } catch (DateTimeException e) {
                all = false;
                findings.add(Finding.error("not-a-date", part, place.pointer(),
                        "le calendrier n'a pas de « %s »".formatted(place.value().textValue()),
                        "the calendar has no “%s”".formatted(place.value().textValue())));
            }
        }
        return all;
    }

    private static QuizDocument read(JsonNode tree) {
        return CourseJson.bind(CourseJson.canonical(tree), QuizDocument.class);
    }

    private record Quiz(String part, QuizDocument quiz, List<Finding> findings) {
        void check() {
            Instant opensAt = quiz.window() == null ? null : quiz.window().opensAt();
            Instant closesAt = quiz.window() == null ? null : quiz.window().closesAt();
            if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
                error("window-order", "/window", "la fenêtre se ferme avant de s'ouvrir",
                        "the window closes before it opens");
            }
            positive("/timeLimit", quiz.timeLimit());
            positive("/waitBetweenAttempts", quiz.waitBetweenAttempts());
            if (quiz.late() != null) {
                positive("/late/acceptFor", quiz.late().acceptFor());
                if (quiz.timeLimit() == null && closesAt == null) {
                    error("late-without-end", "/late", "« late » demande une fin : timeLimit ou window.closesAt",
                            "“late” needs an end: timeLimit or window.closesAt");
                }
            }
            if (quiz.waitBetweenAttempts() != null && Integer.valueOf(1).equals(quiz.attemptsAllowed())) {
                error("wait-without-next", "/waitBetweenAttempts",
                        "il n'y a rien à attendre : une seule tentative est permise",
                        "there is nothing to wait for: one attempt is allowed");
            }
            feedback(closesAt);
        }

        private void positive(String pointer, Duration duration) {
            if (duration != null && !duration.isPositive()) {
                error("duration-positive", pointer, "la durée est plus longue que rien",
                        "the duration is longer than nothing");
            }
        }

        private void feedback(Instant closesAt) {
            QuizDocument.FeedbackRelease shown = quiz.feedback();
            release("/feedback/score", shown.score(), closesAt);
            release("/feedback/correctness", shown.correctness(), closesAt);
            release("/feedback/explanation", shown.explanation(), closesAt);
            if (shown.score() == Release.AT_ONCE) {
                error("feedback-order", "/feedback/score",
                        "le score n'existe qu'après la remise : at-once vaut pour une question",
                        "there is a score after the submission only: at-once is for a question");
            }
            if (tells(shown.correctness(), shown.score())) {
                error("feedback-order", "/feedback/correctness",
                        "le juste et le faux, question par question, disent le score avant son heure",
                        "right and wrong, question by question, tell the score before its time");
            }
            if (tells(shown.explanation(), shown.correctness())) {
                error("feedback-order", "/feedback/explanation",
                        "l'explication dit avant l'heure ce qui est juste et faux",
                        "the explanation tells before its time what is right and wrong");
            }
        }

        private void release(String pointer, Release release, Instant closesAt) {
            if (release == Release.AFTER_WINDOW && closesAt == null) {
                error("feedback-never-shown", pointer, "« after-window » demande window.closesAt",
                        "“after-window” needs window.closesAt");
            }
            if (release == Release.AFTER_LAST_ATTEMPT && quiz.attemptsAllowed() == null) {
                error("feedback-never-shown", pointer, "« after-last-attempt » demande attemptsAllowed",
                        "“after-last-attempt” needs attemptsAllowed");
            }
        }

        /**
         * Whether what comes at {@code detail} gives away what is to come at {@code whole} only. A check at once tells
         * one question and not the score; of the two late moments neither is known to come first.
         */
        private static boolean tells(Release detail, Release whole) {
            if (detail == whole || detail == Release.NEVER) {
                return false;
            }
            return switch (whole) {
                case AT_ONCE -> false;
                case AFTER_SUBMISSION -> false;
                case AFTER_LAST_ATTEMPT, AFTER_WINDOW, NEVER -> true;
            };
        }

        private void error(String rule, String pointer, String french, String english) {
            findings.add(Finding.error(rule, part, pointer, french, english));
        }
    }
}
