package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.enrolment.Accommodation;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.notice.NoticeView;
import org.alliances.mooc.quiz.notice.Notices;
import org.alliances.mooc.quiz.policy.AttemptRow;

/** Puts together what a learner may see of all her results. */
@ApplicationScoped
class ResultsService implements ResultsApi {
    private static final int MOST_NOTICES = 200;

    private final AttemptRepository attempts;
    private final QuizStandings standings;
    private final Notices notices;

    ResultsService(AttemptRepository attempts, QuizStandings standings, Notices notices) {
        this.attempts = attempts;
        this.standings = standings;
        this.notices = notices;
    }

    @Override
    @Transactional
    public Results of(LearnerId learner, Map<CourseKey, Accommodation> accommodations, Instant now) {
        Map<CourseKey, List<QuizAttempts>> all = new HashMap<>();
        Set<UUID> shown = new HashSet<>();
        attempts.in(learner, accommodations.keySet()).forEach((course, made) -> {
            List<QuizAttempts> quizzes = new ArrayList<>();
            made.stream().collect(Collectors.groupingBy(AttemptRow::quizKey, LinkedHashMap::new, Collectors.toList()))
                    .forEach((quiz, there) -> {
                        QuizStandings.Standing standing = standings.of(course, new QuizKey(quiz), there,
                                accommodations.get(course), now);
                        there.stream().filter(standing::isScoreShown).map(AttemptRow::id).forEach(shown::add);
                        quizzes.add(new QuizAttempts(quiz, AttemptSummary.of(standing)));
                    });
            all.put(course, quizzes);
        });
        List<NoticeView> told = notices.of(learner, MOST_NOTICES).stream()
                .map(notice -> shown.contains(notice.attempt()) ? notice : notice.withoutPoints()).toList();
        return new Results(all, told);
    }
}
