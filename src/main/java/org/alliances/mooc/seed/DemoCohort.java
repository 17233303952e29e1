package org.alliances.mooc.seed;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.identity.AccountDirectory;
import org.alliances.mooc.identity.CourseRole;
import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.seed.Cohort.Learner;
import org.alliances.mooc.seed.Cohort.Staff;

/** Loads the demonstration cohort: who has rights on the course, then learner by learner. */
@ApplicationScoped
class DemoCohort {
    private final SeedConfig config;
    private final PublishedCourses courses;
    private final AccountDirectory accounts;
    private final GrantApi grants;
    private final DemoLearner demoLearner;
    private final Clock clock;

    DemoCohort(SeedConfig config, PublishedCourses courses, AccountDirectory accounts, GrantApi grants,
            DemoLearner demoLearner, Clock clock) {
        this.config = config;
        this.courses = courses;
        this.accounts = accounts;
        this.grants = grants;
        this.demoLearner = demoLearner;
        this.clock = clock;
    }

    /**
     * What became of the learners.
     *
     * @param loaded how many are new
     * @param known how many were there before
     * @param withoutAccount the user names that the identity server does not have
     */
    record Result(int loaded, int known, List<String> withoutAccount) {
        Result {
            withoutAccount = List.copyOf(withoutAccount);
        }
    }

    /**
     * Loads whoever is not there yet. A repeat changes nothing.
     *
     * @param goOn asked before each learner; false ends the loading, and a later one goes on from there
     * @throws SeedRefused where the file has an error or does not fit the course; then nothing was changed
     * @throws AccountDirectory.IdentityServerException where the identity server does not answer
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found
     */
    @ActivateRequestContext
    Result load(BooleanSupplier goOn) {
        Cohort cohort = CohortReader.read(Path.of(config.demoFile()));
        CohortCheck.check(cohort, courses.course(cohort.course()));
        int loaded = 0;
        int known = 0;
        List<String> withoutAccount = new ArrayList<>();
        for (Staff staff : cohort.staff()) {
            accounts.findByUserName(staff.account()).ifPresentOrElse(id -> grant(id, cohort.course(), staff.role()),
                    () -> withoutAccount.add(staff.account()));
        }
        for (Learner learner : cohort.learners()) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            Optional<LearnerId> id = accounts.findByUserName(learner.account());
            if (id.isEmpty()) {
                withoutAccount.add(learner.account());
            } else if (demoLearner.live(id.get(), cohort.course(), cohort.run(), Timeline.of(cohort, learner))) {
                loaded++;
            } else {
                known++;
            }
        }
        return new Result(loaded, known, withoutAccount);
    }

    /** Not where there is a right already, whichever it is: then an administrator has decided since. */
    private void grant(LearnerId account, CourseKey course, CourseRole role) {
        if (grants.role(account.value(), course).isEmpty()) {
            grants.grant(account.value(), course, role, null, clock.instant());
        }
    }
}
