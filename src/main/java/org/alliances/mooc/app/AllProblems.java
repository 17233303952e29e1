package org.alliances.mooc.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.packing.PackingProblem;
import org.alliances.mooc.catalogue.CatalogueProblem;
import org.alliances.mooc.deadline.DeadlineProblem;
import org.alliances.mooc.enrolment.EnrolmentProblem;
import org.alliances.mooc.gradebook.GradebookProblem;
import org.alliances.mooc.identity.IdentityProblem;
import org.alliances.mooc.identity.people.PeopleProblem;
import org.alliances.mooc.kernel.ProblemType;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.alliances.mooc.platform.problem.ProblemRegistry;
import org.alliances.mooc.progress.ProgressProblem;
import org.alliances.mooc.progress.completion.CompletionProblem;
import org.alliances.mooc.quiz.QuizProblem;
import org.alliances.mooc.quiz.marking.EssayProblem;
import org.alliances.mooc.quiz.regrade.RegradeProblem;
import org.alliances.mooc.reading.ReadingProblem;
import org.alliances.mooc.sync.push.SyncProblem;

/** Every problem of every feature. An architecture test fails when an enum of problems is not in the list. */
@Singleton
class AllProblems implements ProblemRegistry {
    private static final List<ProblemType> ALL = Stream
            .<ProblemType[]>of(PlatformProblem.values(), IdentityProblem.values(), CatalogueProblem.values(),
                    EnrolmentProblem.values(), DeadlineProblem.values(),
                    QuizProblem.values(), EssayProblem.values(), RegradeProblem.values(), ProgressProblem.values(),
                    ReadingProblem.values(), CompletionProblem.values(), GradebookProblem.values(),
                    AuthoringProblem.values(), PackingProblem.values(), PeopleProblem.values(), SyncProblem.values())
            .flatMap(Arrays::stream).toList();

    @Override
    public List<ProblemType> all() {
        return ALL;
    }
}
