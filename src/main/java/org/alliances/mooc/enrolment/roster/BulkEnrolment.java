package org.alliances.mooc.enrolment.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.Outcome;
import org.alliances.mooc.enrolment.EnrolmentApi.Placement;
import org.alliances.mooc.identity.AccountApi;
import org.alliances.mooc.identity.AccountDirectory.Account;
import org.alliances.mooc.identity.IdentityProblem;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.RunKey;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Enrols those whom a list names. */
@ApplicationScoped
class BulkEnrolment {
    private final EnrolmentApi enrolments;
    private final AccountApi accounts;

    BulkEnrolment(EnrolmentApi enrolments, AccountApi accounts) {
        this.enrolments = enrolments;
        this.accounts = accounts;
    }

    /**
     * Each line is a transaction of its own, unless one is under way: others who enrol need not wait for all of them, and
     * what is done when something fails stays done, because a repeat goes on from there. A dry run does the same in a
     * transaction that is taken back, so that it counts the places as they would go.
     *
     * @throws ProblemException course-not-found, run-not-found, identity-unavailable: before anybody is enrolled
     */
    BulkReport enrol(CourseKey course, RunKey run, AccountList list, boolean dryRun, UUID by, Instant at,
            Locale language) {
        enrolments.requireRun(course, run);
        Map<String, List<Account>> found = find(list);
        Batch batch = new Batch(course, run, by, at, language, found);
        List<BulkReport.Line> lines = dryRun
                ? QuarkusTransaction.suspendingExisting().call(() -> takenBack(() -> batch.place(list)))
                : batch.place(list);
        return new BulkReport(dryRun, BulkReport.Counts.of(lines), lines);
    }

    private static <T> T takenBack(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Map<String, List<Account>> find(AccountList list) {
        Map<String, List<Account>> found = new HashMap<>();
        list.lines().stream().map(AccountList.Line::account).filter(account -> !account.isEmpty())
                .forEach(account -> found.computeIfAbsent(account, accounts::named));
        return found;
    }

    private final class Batch {
        private final CourseKey course;
        private final RunKey run;
        private final UUID by;
        private final Instant at;
        private final Locale language;
        private final Map<String, List<Account>> found;
        private final Set<UUID> seen = new HashSet<>();

        Batch(CourseKey course, RunKey run, UUID by, Instant at, Locale language, Map<String, List<Account>> found) {
            this.course = course;
            this.run = run;
            this.by = by;
            this.at = at;
            this.language = language;
            this.found = new LinkedHashMap<>(found);
        }

        List<BulkReport.Line> place(AccountList list) {
            List<BulkReport.Line> lines = new ArrayList<>();
            list.lines().forEach(line -> lines.add(place(line)));
            return lines;
        }

        private BulkReport.Line place(AccountList.Line line) {
            List<Account> meant = found.getOrDefault(line.account(), List.of());
            if (meant.size() != 1) {
                return refused(line, null, meant.isEmpty()
                        ? IdentityProblem.ACCOUNT_NOT_FOUND.asException()
                        : IdentityProblem.ACCOUNT_AMBIGUOUS.asException());
            }
            UUID learner = meant.getFirst().id();
            if (!seen.add(learner)) {
                return new BulkReport.Line(line.number(), line.account(), "repeated", learner, null, null, null, null);
            }
            Placement placed = enrolments.place(new LearnerId(learner), course, run, by, at);
            return placed.outcome() == Outcome.REFUSED
                    ? refused(line, learner, placed.refusal())
                    : new BulkReport.Line(line.number(), line.account(),
                            placed.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'), learner,
                            placed.from() == null ? null : placed.from().value(), placed.position(), null, null);
        }

        private BulkReport.Line refused(AccountList.Line line, UUID learner, ProblemException refusal) {
            return new BulkReport.Line(line.number(), line.account(), "refused", learner, null, null,
                    refusal.type().slug(), refusal.detail().in(language));
        }
    }
}
