package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Reliability;
import org.alliances.mooc.item.draw.Constraint;
import org.alliances.mooc.item.draw.Draw;
import org.alliances.mooc.item.draw.QuestionDrawer;

import com.fasterxml.jackson.databind.JsonNode;

/** Every draw can be made, every paper of a quiz is worth the same, and an exam asks about established facts only. */
final class DrawRules {
    private static final Set<Reliability> EXAMINABLE = Set.of(Reliability.G, Reliability.A);

    private final CourseTree course;
    private final List<Finding> findings;

    private DrawRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
    }

    /** @param sound part keys of quizzes and questions that their schemas accept */
    static void check(CourseTree course, Set<String> sound, List<Finding> findings) {
        DrawRules rules = new DrawRules(course, findings);
        boolean allSound = course.all(PartKind.QUESTION).keySet().stream().map(PartKind.QUESTION::partKey)
                .allMatch(sound::contains);
        course.all(PartKind.QUIZ).forEach((key, quiz) -> {
            // A question that cannot be read yet would make a draw seem impossible that is not.
            if (allSound && sound.contains(PartKind.QUIZ.partKey(key))) {
                rules.quiz(PartKind.QUIZ.partKey(key), quiz);
            }
        });
    }

    private void quiz(String part, JsonNode quiz) {
        if (!quiz.has("questions") && !quiz.has("draw")) {
            error("quiz-without-questions", part, "", "ce quiz demande « questions », « draw » ou les deux",
                    "this quiz needs “questions”, “draw” or both");
            return;
        }
        List<Question> pool = pool(quiz);
        List<Question> askable = pool;
        if (quiz.has("draw")) {
            Draw draw = CourseJson.bind(CourseJson.canonical(quiz.get("draw")), Draw.class);
            askable = QuestionDrawer.eligible(draw, pool);
            if (!quiz.has("pointsEach")) {
                error("draw-without-points", part, "/draw",
                        "un tirage demande « pointsEach » : chaque copie vaut alors autant",
                        "a draw needs “pointsEach”: then every paper is worth the same");
            }
            for (int i = 0; i < draw.constraints().size(); i++) {
                constraint(part, "/draw/constraints/" + i, draw.constraints().get(i));
            }
            feasible(part, draw, pool);
        }
        if (quiz.path("exam").asBoolean()) {
            exam(part, quiz, askable);
        }
    }

    private List<Question> pool(JsonNode quiz) {
        List<JsonNode> trees = new ArrayList<>();
        if (quiz.has("questions")) {
            quiz.get("questions").forEach(key -> {
                if (course.has(PartKind.QUESTION, key.asText())) {
                    trees.add(course.all(PartKind.QUESTION).get(key.asText()));
                }
            });
        } else {
            trees.addAll(course.all(PartKind.QUESTION).values());
        }
        return trees.stream().map(tree -> CourseJson.bind(CourseJson.canonical(tree), Question.class)).distinct()
                .toList();
    }

    private void constraint(String part, String pointer, Constraint constraint) {
        boolean bound = constraint.exactly() != null || constraint.atLeast() != null || constraint.atMost() != null;
        if (!bound || constraint.selection().selectsAll() || constraint.exactly() != null
                && (constraint.atLeast() != null || constraint.atMost() != null)) {
            error("draw-constraint", part, pointer,
                    "une contrainte choisit (modules, kinds, bloom, reliability, tags) et borne : exactly, ou atLeast et atMost",
                    "a constraint selects (modules, kinds, bloom, reliability, tags) and bounds: exactly, or atLeast and atMost");
        }
        constraint.modules().stream().filter(module -> !course.has(PartKind.MODULE, module))
                .forEach(module -> error("unknown-module", part, pointer + "/modules",
                        "il n'y a pas de module « %s »".formatted(module),
                        "there is no module “%s”".formatted(module)));
    }

    private void feasible(String part, Draw draw, List<Question> pool) {
        QuestionDrawer.Conflict conflict = QuestionDrawer.conflict(draw, pool);
        switch (conflict.kind()) {
            case NONE -> {
                // Every draw can be made.
            }
            case TOO_FEW -> error("draw-not-possible", part, "/draw/total",
                    "%d questions à tirer, et %d seulement peuvent l'être".formatted(draw.total(), conflict.eligible()),
                    "%d questions to draw, and only %d can be".formatted(draw.total(), conflict.eligible()));
            case CONSTRAINTS -> {
                int first = draw.constraints().indexOf(conflict.constraints().getFirst());
                error("draw-not-possible", part, "/draw/constraints/" + first,
                        "avec un total de %d, impossible de tenir ensemble : %s".formatted(draw.total(),
                                describe(conflict.constraints(), draw, pool, "disponibles")),
                        "with a total of %d, these cannot hold together: %s".formatted(draw.total(),
                                describe(conflict.constraints(), draw, pool, "available")));
            }
            default -> error("draw-not-possible", part, "/draw",
                    "trop de combinaisons pour savoir si ce tirage est possible : simplifiez les contraintes",
                    "too many combinations to know whether this draw is possible: simplify the constraints");
        }
    }

    private static String describe(List<Constraint> constraints, Draw draw, List<Question> pool, String available) {
        return constraints.stream().map(constraint -> "%s %s (%d %s)".formatted(selection(constraint),
                bounds(constraint), QuestionDrawer.available(constraint, draw, pool), available))
                .collect(Collectors.joining(" ; "));
    }

    private static String selection(Constraint constraint) {
        JsonNode tree = CourseJson.canonical(CourseJson.tree(constraint.selection()));
        List<String> names = new ArrayList<>();
        tree.properties().forEach(field -> field.getValue().forEach(value -> names.add(value.asText())));
        return String.join(" + ", names);
    }

    private static String bounds(Constraint constraint) {
        if (constraint.exactly() != null) {
            return "= " + constraint.exactly();
        }
        String least = constraint.atLeast() == null ? "" : "≥ " + constraint.atLeast();
        String most = constraint.atMost() == null ? "" : "≤ " + constraint.atMost();
        return (least + " " + most).strip();
    }

    private void exam(String part, JsonNode quiz, List<Question> askable) {
        for (Question question : askable) {
            if (!EXAMINABLE.contains(question.reliability())) {
                error("exam-question-reliability", part, quiz.has("questions") ? "/questions" : "/draw",
                        "l'examen pourrait poser « %s », qui porte sur un fait « %s »".formatted(question.key(),
                                question.reliability()),
                        "the exam could ask “%s”, which is about a fact “%s”".formatted(question.key(),
                                question.reliability()));
            }
        }
    }

    private void error(String rule, String part, String pointer, String french, String english) {
        findings.add(Finding.error(rule, part, pointer, french, english));
    }
}
