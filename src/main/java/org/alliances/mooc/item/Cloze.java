package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.alliances.mooc.item.Numeric.CommonError;
import org.alliances.mooc.item.ShortText.NearMiss;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text with gaps to fill. Each gap is one share; proportional with penalty takes a share away for each gap that is
 * filled wrongly, and none for one that is left empty. On the wire gaps are named 1, 2, 3 in the order of the text.
 *
 * @param text Markdown; a gap is the id of its blank between double braces, as in <code>{{1}}</code> or
 *            <code>{{prix}}</code>
 * @param scoring proportional where it is left out
 */
public record Cloze(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points, String prompt,
        Feedback feedback, List<String> sources, List<String> tags, String text, List<Blank> blanks, Scoring scoring)
        implements
            Question {
    public Cloze {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        blanks = Lists.copy(blanks);
        scoring = scoring == null ? Scoring.PROPORTIONAL : scoring;
    }

    /**
     * What belongs into one gap: words, by the rules of {@link ShortText}, or a number, by those of {@link Numeric}.
     *
     * @param id the author's name for it; never sent to a learner
     * @param accept of words: the right answers; the first is the one that is shown
     * @param nearMisses of words
     * @param answer of a number
     * @param tolerance of a number; zero where it is left out
     * @param unit of a number: shown beside the gap; may be {@code null}
     * @param alsoAccepted of a number: other right values
     * @param commonErrors of a number
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Blank(String id, List<String> accept, List<NearMiss> nearMisses, String answer, String tolerance,
            String unit, List<String> alsoAccepted, List<CommonError> commonErrors) {
        public Blank {
            accept = Lists.copy(accept);
            nearMisses = Lists.copy(nearMisses);
            alsoAccepted = Lists.copy(alsoAccepted);
            commonErrors = Lists.copy(commonErrors);
        }

        AnswerKey answerKey() {
            return answer == null ? new TextKey(accept, nearMisses) : numberKey();
        }

        private NumberKey numberKey() {
            return new NumberKey(answer, tolerance == null ? "0" : tolerance, unit, alsoAccepted, commonErrors);
        }

        private Blank with(AnswerKey other) {
            return switch (other) {
                case TextKey words ->
                    new Blank(id, words.accept(), words.nearMisses(), null, null, null, null, null);
                case NumberKey number -> new Blank(id, null, null, answer, tolerance, unit, number.alsoAccepted(),
                        number.commonErrors());
            };
        }

        private void find(Findings findings, String where) {
            boolean ofWords = !accept.isEmpty() || !nearMisses.isEmpty();
            boolean ofNumber = answer != null || tolerance != null || unit != null || !alsoAccepted.isEmpty()
                    || !commonErrors.isEmpty();
            if (ofWords == ofNumber || accept.isEmpty() && answer == null) {
                findings.add("blank-words-or-number", where,
                        "Un trou attend des mots (accept, nearMisses) ou un nombre (answer et ce qui va avec).",
                        "A blank takes words (accept, nearMisses) or a number (answer and what belongs to it).");
            } else if (ofWords) {
                new TextKey(accept, nearMisses).find(findings, where + ".");
            } else {
                numberKey().find(findings, where + ".", "alsoAccepted");
            }
        }
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.CLOZE;
    }

    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return Arrangement.NONE;
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        Gaps gaps = gaps();
        Labels labels = gaps.labels();
        Map<String, Blank> byId = byId();
        return PresentedQuestion.ofGaps(kind(), gaps.labelled(text), gaps.ids().stream()
                .map(id -> new PresentedGap(labels.labelOf(id), byId.get(id).unit())).toList(),
                Response.MAX_TEXT_LENGTH);
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.Cloze(Map<String, String> filled)
                ? Faults.ofTexts("blanks", filled, gaps().labels())
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        Labels labels = gaps().labels();
        Map<String, Blank> byId = byId();
        Map<String, String> filled = new LinkedHashMap<>();
        gaps().ids().forEach(id -> filled.put(labels.labelOf(id), byId.get(id).answerKey().shown()));
        return Optional.of(new Response.Cloze(filled));
    }

    Judgement judge(Response.Cloze response) {
        Labels labels = gaps().labels();
        Map<String, Blank> byId = byId();
        List<FeedbackNote> notes = new ArrayList<>();
        int right = 0;
        int wrong = 0;
        for (String id : gaps().ids()) {
            String typed = response.blanks().get(labels.labelOf(id));
            AnswerKey answerKey = byId.get(id).answerKey();
            if (typed == null || typed.isBlank()) {
                continue;
            }
            if (answerKey.accepts(typed)) {
                right++;
            } else {
                wrong++;
                notes.addAll(answerKey.notes(typed, labels.labelOf(id)));
            }
        }
        Judgement proportional = new Judgement(right, blanks.size(), notes);
        return switch (scoring) {
            case ALL_OR_NOTHING -> proportional.allOrNothing();
            case PROPORTIONAL -> proportional;
            case PROPORTIONAL_WITH_PENALTY -> new Judgement(Math.max(0, right - wrong), blanks.size(), notes);
        };
    }

    Gaps gaps() {
        return Gaps.of(text);
    }

    Map<String, Blank> byId() {
        return blanks.stream().collect(Collectors.toMap(Blank::id, Function.identity()));
    }

    Cloze with(String blank, AnswerKey other) {
        return new Cloze(key, module, bloom, reliability, points, prompt, feedback, sources, tags, text,
                blanks.stream().map(each -> each.id().equals(blank) ? each.with(other) : each).toList(), scoring);
    }

    @Override
    public List<QuestionFinding> findings() {
        Set<String> ids = new HashSet<>();
        Findings findings = Findings.about(this).text("text", text).ids("blanks", blanks, "id", Blank::id, ids)
                .unless(!blanks.isEmpty(), "blanks-empty", "blanks", "Il faut au moins un trou.",
                        "There must be at least one blank.");
        Set<String> gaps = new HashSet<>();
        for (String gap : gaps().ids()) {
            if (!gaps.add(gap)) {
                findings.add("gap-repeated", "text", "Le trou {{" + gap + "}} figure deux fois dans le texte.",
                        "The text has the gap {{" + gap + "}} twice.");
            } else if (!ids.contains(gap)) {
                findings.add("gap-without-blank", "text", "Rien ne dit ce qu'attend le trou {{" + gap + "}}.",
                        "Nothing says what belongs into the gap {{" + gap + "}}.");
            }
        }
        for (int place = 0; place < blanks.size(); place++) {
            Blank blank = blanks.get(place);
            String where = "blanks[" + place + "]";
            findings.unless(blank.id() == null || gaps.contains(blank.id()), "blank-without-gap", where + ".id",
                    "Le texte n'a pas de trou {{" + blank.id() + "}}.",
                    "The text has no gap {{" + blank.id() + "}}.");
            blank.find(findings, where);
        }
        return findings.all();
    }
}
