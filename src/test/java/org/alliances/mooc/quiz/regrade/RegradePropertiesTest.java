package org.alliances.mooc.quiz.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Choice;
import org.alliances.mooc.item.Correction;
import org.alliances.mooc.item.Essay;
import org.alliances.mooc.item.Feedback;
import org.alliances.mooc.item.MultipleChoice;
import org.alliances.mooc.item.Numeric;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Reliability;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.item.Scoring;
import org.alliances.mooc.item.ShortText;
import org.alliances.mooc.item.SingleChoice;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.AttemptLedger.Entry;
import org.alliances.mooc.quiz.AttemptLedger.Ref;
import org.alliances.mooc.quiz.AttemptLedger.Result;
import org.alliances.mooc.quiz.paper.Marks;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.paper.PaperGrader;
import org.alliances.mooc.quiz.paper.QuestionGrade;
import org.alliances.mooc.quiz.paper.Rulings;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;
import org.junit.jupiter.api.Test;

/**
 * Any corrections of any papers with any responses: what is applied and undone has never been. The same cases come in each
 * run: each property has its own first seed, and each of its cases the next one.
 */
class RegradePropertiesTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    private static final List<String> WORDS = List.of("alliance", "l'Été", "les voisins", "cœur", "37");
    private static final List<String> NUMBERS = List.of("1", "37", "-4,5", "0", "1 000");
    private static final Feedback FEEDBACK = new Feedback("Juste.", "Faux.");

    private static final int CASES = 500;

    @Test
    void undoingEverythingInAnyOrderRestoresEveryResult() {
        AtomicInteger changed = new AtomicInteger();
        forEvery(1_000, random -> {
            Trial trial = new Trial(random);
            List<Entry> before = trial.entries();
            List<Ruled> made = trial.applySome(5);
            changed.addAndGet(trial.entries().equals(before) ? 0 : 1);

            Collections.shuffle(made, random);
            made.forEach(trial::undo);

            assertThat(trial.entries()).isEqualTo(before);
        });
        assertThat(changed).as("most of these corrections do something").hasValueGreaterThan(CASES / 2);
    }

    @Test
    void twoThatAreUndoneInEitherOrderLeaveTheSame() {
        for (int seed = 2_000; seed < 2_000 + CASES; seed++) {
            List<List<Entry>> left = new ArrayList<>();
            for (boolean inOrder : List.of(true, false)) {
                Trial trial = new Trial(new Random(seed));
                List<Ruled> made = trial.applySome(4);
                trial.undo(made.get(inOrder ? 0 : 1));
                trial.undo(made.get(inOrder ? 1 : 0));
                left.add(trial.entries());
            }
            assertThat(left.get(0)).as("seed %d", seed).isEqualTo(left.get(1));
        }
    }

    @Test
    void whoeverClosesLaterHasWhatWhoeverClosedBeforeGot() {
        forEvery(3_000, random -> {
            Trial trial = new Trial(random);
            List<Ruled> made = trial.applySome(4);
            trial.undo(made.get(random.nextInt(made.size())));

            assertThat(trial.entries()).isEqualTo(trial.gradedFromScratch());
        });
    }

    @Test
    void whatNeverLowersLowersNobody() {
        forEvery(4_000, random -> {
            Trial trial = new Trial(random);
            trial.applySome(2);
            List<Entry> before = trial.entries();
            trial.apply(trial.anyRuling(true));

            for (int index = 0; index < before.size(); index++) {
                assertThat(trial.entries().get(index).result().points())
                        .isGreaterThanOrEqualTo(before.get(index).result().points());
            }
        });
    }

    private static void forEvery(int firstSeed, Consumer<Random> property) {
        for (int seed = firstSeed; seed < firstSeed + CASES; seed++) {
            Random random = new Random(seed);
            assertThatCode(() -> property.accept(random)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private record Ruled(String question, AppliedCorrection applied) {}

    /** A few questions, papers and responses, and the corrections in force. */
    private static final class Trial {
        private final Random random;
        private final Map<String, Question> questions = new HashMap<>();
        private final List<Map<String, Response>> given = new ArrayList<>();
        private final List<Map<String, Marks>> marks = new ArrayList<>();
        private final List<Ruled> inForce = new ArrayList<>();
        private List<Entry> entries = new ArrayList<>();

        Trial(Random random) {
            this.random = random;
            IntStream.range(0, 1 + random.nextInt(4)).forEach(n -> questions.put("q" + n, question("q" + n)));
            IntStream.range(0, 6).forEach(n -> entries.add(entry()));
            entries = gradedFromScratch();
        }

        List<Entry> entries() {
            return List.copyOf(entries);
        }

        List<Ruled> applySome(int number) {
            List<Ruled> made = new ArrayList<>();
            IntStream.range(0, number).forEach(n -> {
                Ruled ruled = anyRuling(random.nextBoolean());
                apply(ruled);
                made.add(ruled);
            });
            return made;
        }

        void apply(Ruled ruled) {
            inForce.add(ruled);
            regrade(ruled.question());
        }

        /** By identity: the same correction may be there twice. */
        void undo(Ruled ruled) {
            for (int index = 0; index < inForce.size(); index++) {
                if (inForce.get(index) == ruled) {
                    inForce.remove(index);
                    break;
                }
            }
            regrade(ruled.question());
        }

        /** As the ledger does it: the grade of one question is replaced, and the sum made anew. */
        private void regrade(String question) {
            List<Entry> after = new ArrayList<>();
            for (int index = 0; index < entries.size(); index++) {
                Entry entry = entries.get(index);
                int place = index;
                after.add(entry.paper().questions().stream().filter(asked -> asked.key().equals(question)).findFirst()
                        .map(asked -> {
                            Effect effect = Effect.of(entry, PaperGrader.grade(asked, questions.get(question),
                                    given.get(place).get(question), rulings(place)));
                            List<QuestionGrade> grades = entry.grades().stream()
                                    .map(had -> had.key().equals(question) ? effect.grade() : had).toList();
                            assertThat(effect.isWritten() || !effect.isChange()).isTrue();
                            return new Entry(entry.ref(), entry.course(), entry.quiz(), entry.number(),
                                    entry.revision(), entry.paper(), grades, entry.late(), effect.after(), AT);
                        }).orElse(entry));
            }
            entries = after;
        }

        List<Entry> gradedFromScratch() {
            List<Entry> graded = new ArrayList<>();
            for (int index = 0; index < entries.size(); index++) {
                Entry entry = entries.get(index);
                PaperGrade grade = PaperGrader.grade(entry.paper(), questions::get, given.get(index), rulings(index),
                        entry.late());
                graded.add(new Entry(entry.ref(), entry.course(), entry.quiz(), 1, entry.revision(), entry.paper(),
                        grade.questions(), entry.late(),
                        new Result(grade.points(), grade.maximum(), grade.percent(), grade.passed(), grade.awaiting()),
                        AT));
            }
            return graded;
        }

        private Rulings rulings(int place) {
            return new Rulings(inForce.stream().collect(Collectors.groupingBy(Ruled::question,
                    Collectors.mapping(Ruled::applied, Collectors.toList()))), marks.get(place));
        }

        private Entry entry() {
            List<String> keys = new ArrayList<>(questions.keySet());
            Collections.shuffle(keys, random);
            Map<String, Response> responses = new HashMap<>();
            Map<String, Marks> marked = new HashMap<>();
            List<Paper.Asked> asked = keys.subList(0, 1 + random.nextInt(keys.size())).stream().map(key -> {
                Question question = questions.get(key);
                var arrangement = question.arrange(true, random);
                if (random.nextInt(5) > 0) {
                    responses.put(key, response(question));
                }
                if (question.isGradedByPeople() && random.nextBoolean()) {
                    marked.put(key, new Marks(List.of(Map.of("fond", BigDecimal.valueOf(random.nextInt(3))))));
                }
                return new Paper.Asked(key, arrangement, random.nextBoolean() ? null : new BigDecimal("1.5"));
            }).toList();
            given.add(responses);
            marks.add(marked);
            Paper.Rules rules = new Paper.Rules(60, null, Duration.ZERO, new QuizDocument.Late(Duration.ofHours(1), 20),
                    null, 1);
            return new Entry(new Ref(new LearnerId(id()), id()), new CourseKey("cours"),
                    new QuizKey("quiz"), 1, new RevisionNumber(1), new Paper(1, asked, rules), List.of(),
                    random.nextBoolean(), null, AT);
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private String any(List<String> texts) {
            return texts.get(random.nextInt(texts.size()));
        }

        private Question question(String key) {
            BigDecimal points = BigDecimal.valueOf(1 + random.nextInt(300), 2);
            return switch (random.nextInt(5)) {
                case 0 -> numeric(key, points);
                case 1 -> new ShortText(key, "m", Bloom.APPLY, Reliability.A, points, "?", FEEDBACK, null, null,
                        List.of(any(WORDS)), null);
                case 2 -> new SingleChoice(key, "m", Bloom.APPLY, Reliability.A, points, "?", FEEDBACK, null, null,
                        choices(random.nextInt(3)));
                case 3 -> multiple(key, points);
                default -> new Essay(key, "m", Bloom.CREATE, Reliability.PP, BigDecimal.TWO, "?", FEEDBACK, null, null,
                        null, null,
                        List.of(new Essay.Criterion("fond", "Fond",
                                IntStream.range(0, 3)
                                        .mapToObj(n -> new Essay.Level(BigDecimal.valueOf(n), "Niveau " + n))
                                        .toList())),
                        any(WORDS), any(WORDS));
            };
        }

        private Numeric numeric(String key, BigDecimal points) {
            return new Numeric(key, "m", Bloom.APPLY, Reliability.A, points, "?", FEEDBACK, null, null, any(NUMBERS),
                    "0", null, null, null);
        }

        private MultipleChoice multiple(String key, BigDecimal points) {
            return new MultipleChoice(key, "m", Bloom.APPLY, Reliability.A, points, "?", FEEDBACK, null, null,
                    choices(random.nextInt(3)), random.nextBoolean() ? Scoring.PROPORTIONAL : Scoring.ALL_OR_NOTHING);
        }

        private static List<Choice> choices(int right) {
            return IntStream.range(0, 3).mapToObj(n -> new Choice("id-" + n, "Texte", n == right, "Note " + n))
                    .toList();
        }

        private Response response(Question question) {
            List<String> labels = List.of("a", "b", "c");
            return switch (question) {
                case Numeric asked -> new Response.Numeric(any(NUMBERS));
                case ShortText asked -> new Response.ShortText(any(WORDS));
                case SingleChoice asked -> new Response.SingleChoice(any(labels));
                case MultipleChoice asked -> new Response.MultipleChoice(labels.subList(0, 1 + random.nextInt(3)));
                default -> new Response.Essay(any(WORDS));
            };
        }

        Ruled anyRuling(boolean neverLower) {
            Question question = questions.get(any(List.copyOf(questions.keySet())));
            Correction correction = switch (random.nextInt(3)) {
                case 0 -> new Correction.PointsForAll();
                // Does not fit every kind, and is then left alone.
                case 1 -> new Correction.AcceptAlso(random.nextBoolean() ? any(WORDS) : any(NUMBERS), null);
                default -> new Correction.ReplacedBy(corrected(question));
            };
            return new Ruled(question.key(), new AppliedCorrection(correction, neverLower));
        }

        private Question corrected(Question question) {
            return switch (question) {
                case Numeric asked -> numeric(asked.key(), asked.points());
                case ShortText asked -> new ShortText(asked.key(), "m", Bloom.APPLY, Reliability.A, asked.points(), "?",
                        FEEDBACK, null, null, List.of(any(WORDS)), null);
                case SingleChoice asked -> new SingleChoice(asked.key(), "m", Bloom.APPLY, Reliability.A,
                        asked.points(), "?", FEEDBACK, null, null, choices(random.nextInt(3)));
                case MultipleChoice asked -> multiple(asked.key(), asked.points());
                case Essay asked -> new Essay(asked.key(), "m", Bloom.CREATE, Reliability.PP, asked.points(), "?",
                        FEEDBACK, null, null, null, null, asked.rubric(), null, any(WORDS));
                default -> question;
            };
        }
    }
}
