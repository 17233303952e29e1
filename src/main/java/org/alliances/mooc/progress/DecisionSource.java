package org.alliances.mooc.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.change.ChangeSource;

/** Shows decisions that changed, each with the first one in its case. */
@ApplicationScoped
class DecisionSource implements ChangeSource<DecisionView> {
    static final String KIND = "decision";
    private static final String BETWEEN = "/";

    private final DecisionRepository decisions;

    DecisionSource(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    static String subject(CourseKey course, LessonKey lesson) {
        return course.value() + BETWEEN + lesson.value();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DecisionView> type() {
        return DecisionView.class;
    }

    @Override
    @Transactional
    public Map<String, DecisionView> show(LearnerId learner, Collection<String> subjects) {
        Set<String> lessons = subjects.stream().map(subject -> subject.substring(subject.indexOf(BETWEEN) + 1))
                .collect(Collectors.toSet());
        Map<String, List<Decision>> made = decisions.of(learner, lessons).stream().collect(Collectors.groupingBy(
                decision -> subject(new CourseKey(decision.courseKey()), new LessonKey(decision.lessonKey()))));
        Map<String, DecisionView> shown = new HashMap<>();
        made.forEach((subject, known) -> {
            if (subjects.contains(subject)) {
                shown.put(subject, DecisionView.of(new CourseKey(known.getFirst().courseKey()),
                        new LessonKey(known.getFirst().lessonKey()), new Decisions(known)));
            }
        });
        return shown;
    }
}
