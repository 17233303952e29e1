package org.alliances.mooc.quiz.sealed;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SealedPackageRepository implements PanacheRepositoryBase<SealedPackage, SealedPackage.Key> {
    Optional<SealedPackage> of(LearnerId learner, UUID id) {
        return findByIdOptional(new SealedPackage.Key(learner, id));
    }

    /** The one that was drawn last for the learner at the quiz. */
    Optional<SealedPackage> last(LearnerId learner, CourseKey course, QuizKey quiz) {
        return find("learnerId = ?1 and courseKey = ?2 and quizKey = ?3 order by number desc", learner.value(),
                course.value(), quiz.value()).page(0, 1).firstResultOptional();
    }
}
