package org.alliances.mooc.quiz;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.quiz.paper.PaperPrint;

/** Shows a paper again exactly as its learner saw it, whatever was published since. */
@ApplicationScoped
class AttemptReplay {
    private final PublishedCourses courses;
    private final QuizJson json;

    AttemptReplay(PublishedCourses courses, QuizJson json) {
        this.courses = courses;
        this.json = json;
    }

    /**
     * @param storedHash as it was at the start; {@code null} in attempts from before it was kept
     * @param hash of the print as it is now
     */
    record Replayed(PaperPrint print, String storedHash, String hash) {
        boolean isIdentical() {
            return hash.equals(storedHash);
        }
    }

    Replayed replay(Attempt attempt) {
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        PaperPrint print = PaperPrint.of(json.paper(attempt.paper()), key -> published.question(new QuestionKey(key)));
        return new Replayed(print, attempt.paperHash(), print.hash().value());
    }
}
