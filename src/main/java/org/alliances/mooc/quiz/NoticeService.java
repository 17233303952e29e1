package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.notice.NoticeView;
import org.alliances.mooc.quiz.notice.Notices;

/** What a learner is told, with points only where her quiz shows its score by now. */
@ApplicationScoped
class NoticeService {
    private static final int MOST = 200;

    private final Notices notices;
    private final QuizStandings standings;

    NoticeService(Notices notices, QuizStandings standings) {
        this.notices = notices;
        this.standings = standings;
    }

    /** The newest first. */
    @Transactional
    List<NoticeView> of(LearnerId learner, Instant now) {
        Map<String, QuizStandings.Standing> known = new HashMap<>();
        return notices.of(learner, MOST).stream().map(notice -> {
            QuizStandings.Standing standing = known.computeIfAbsent(notice.course() + "/" + notice.quiz(),
                    quiz -> standings.of(learner, new CourseKey(notice.course()), new QuizKey(notice.quiz()), now));
            boolean shown = standing.made().stream().filter(attempt -> attempt.id().equals(notice.attempt()))
                    .anyMatch(standing::isScoreShown);
            return shown ? notice : notice.withoutPoints();
        }).toList();
    }

    /** @throws org.alliances.mooc.kernel.ProblemException notice-not-found */
    @Transactional
    void see(LearnerId learner, UUID id, Instant at) {
        if (!notices.see(learner, id, at)) {
            throw QuizProblem.NOTICE_NOT_FOUND.asException();
        }
    }
}
