package org.alliances.mooc.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.text.Passage;

/**
 * The paragraphs of a lesson as a learner sees it, section by section: the body, and the parts of a case study. What a debrief
 * tells is there only for whoever may read it.
 *
 * @param sections in the order in which they are read, by a name that stays from one publication to the next
 */
record LessonTexts(Map<String, List<Passage>> sections) {
    static LessonTexts of(LessonDocument lesson, boolean debriefed) {
        Map<String, List<Passage>> sections = new LinkedHashMap<>();
        add(sections, "body", lesson.body());
        lesson.asCaseStudy().ifPresent(study -> addCase(sections, study, debriefed));
        return new LessonTexts(sections);
    }

    private static void addCase(Map<String, List<Passage>> sections, CaseStudy study, boolean debriefed) {
        add(sections, "context", study.context());
        add(sections, "territory", study.territory().description());
        for (CaseStudy.Actor actor : study.actors()) {
            add(sections, "actors/" + actor.key(), actor.brings(), actor.expects());
        }
        add(sections, "timeline", study.timeline().stream().map(CaseStudy.Event::text).toArray(String[]::new));
        add(sections, "documents", study.documents().stream().map(CaseStudy.Document::about).toArray(String[]::new));
        add(sections, "decision", study.decision().question());
        for (CaseStudy.Option option : study.decision().options()) {
            add(sections, "options/" + option.key(), option.label());
        }
        if (debriefed) {
            add(sections, "debrief", study.debrief());
            for (CaseStudy.Option option : study.decision().options()) {
                add(sections, "outcomes/" + option.key(), option.entails());
            }
        }
    }

    private static void add(Map<String, List<Passage>> sections, String name, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                passages.addAll(Passage.of(text));
            }
        }
        if (!passages.isEmpty()) {
            sections.put(name, List.copyOf(passages));
        }
    }

    /** The paragraph of that anchor; where two sections have the same words, the first. */
    Optional<Passage> passage(String anchor) {
        return all().stream().filter(passage -> passage.anchor().equals(anchor)).findFirst();
    }

    List<Passage> all() {
        return sections.values().stream().flatMap(List::stream).toList();
    }
}
