package org.alliances.mooc.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.identity.AccountDirectory.Account;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Gives and takes rights on courses, and checks them. */
@ApplicationScoped
class GrantService implements GrantApi {
    private static final int TRIES = 5;

    private final CourseGrantRepository grants;
    private final AllKnownCourses courses;
    private final Accounts accounts;
    private final CurrentAccount caller;
    private final Audit audit;

    GrantService(CourseGrantRepository grants, AllKnownCourses courses, Accounts accounts, CurrentAccount caller,
            Audit audit) {
        this.grants = grants;
        this.courses = courses;
        this.accounts = accounts;
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    @Transactional
    public boolean mayRead(CourseKey course) {
        return callersRole(course).isPresent();
    }

    @Override
    @Transactional
    public boolean isKnown(CourseKey course) {
        return courses.isKnown(course);
    }

    @Override
    @Transactional
    public GrantedRole requireTeaching(CourseKey course) {
        return require(course, CourseRole::teaches);
    }

    @Override
    @Transactional
    public GrantedRole requireWriting(CourseKey course) {
        return require(course, CourseRole::writes);
    }

    @Override
    @Transactional
    public GrantedRole requireReading(CourseKey course) {
        return require(course, role -> true);
    }

    @Override
    @Transactional
    public GrantedRole requireOwning(CourseKey course) {
        return require(course, role -> role == CourseRole.OWNER);
    }

    /** As {@link #put}; the last owner of a course keeps her role. */
    GrantView putKeepingAnOwner(String user, CourseKey course, CourseRole role, UUID by, Instant at) {
        Account account = accounts.require(user);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (role != CourseRole.OWNER) {
                requireAnotherOwner(account.id(), course);
            }
            return GrantView.of(give(account.id(), course, role, by, at), Optional.of(account));
        });
    }

    /** As {@link #withdraw}; the last owner of a course stays. */
    void withdrawKeepingAnOwner(String user, CourseKey course, UUID by, Instant at) {
        UUID account = accounts.id(user);
        QuarkusTransaction.joiningExisting().run(() -> {
            requireAnotherOwner(account, course);
            withdraw(account.toString(), course, by, at);
        });
    }

    /** Two owners who go at once: each holds the rows of all owners, so that the second sees what the first did. */
    private void requireAnotherOwner(UUID account, CourseKey course) {
        List<UUID> owners = grants.holdOwners(course);
        if (owners.contains(account) && owners.size() == 1) {
            throw IdentityProblem.LAST_OWNER.asException();
        }
    }

    private GrantedRole require(CourseKey course, Predicate<CourseRole> enough) {
        CourseRole role = callersRole(course).filter(known -> courses.isKnown(course))
                .orElseThrow(courses::notFound);
        if (!enough.test(role)) {
            throw IdentityProblem.COURSE_ROLE_INSUFFICIENT.asException();
        }
        return new GrantedRole(caller.id(), course, role);
    }

    /** A grant is no use without the realm's role: whoever is no instructor any more keeps no rights. */
    private Optional<CourseRole> callersRole(CourseKey course) {
        if (caller.isAdmin()) {
            return Optional.of(CourseRole.OWNER);
        }
        return caller.isInstructor() ? role(caller.id(), course) : Optional.empty();
    }

    @Override
    @Transactional
    public Optional<CourseRole> role(UUID account, CourseKey course) {
        return grants.find(account, course).map(CourseGrant::role);
    }

    @Override
    public void grant(UUID account, CourseKey course, CourseRole role, UUID by, Instant at) {
        give(account, course, role, by, at);
    }

    /** Asks the identity server before the transaction, which must not wait for it. */
    GrantView put(String user, CourseKey course, CourseRole role, UUID by, Instant at) {
        requireKnown(course);
        Account account = accounts.require(user);
        return GrantView.of(give(account.id(), course, role, by, at), Optional.of(account));
    }

    private CourseGrant give(UUID account, CourseKey course, CourseRole role, UUID by, Instant at) {
        requireKnown(course);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            CourseGrant grant = grants.findToChange(account, course).orElse(null);
            if (grant == null) {
                grant = CourseGrant.give(account, course, role, by, at);
                grants.persistAndFlush(grant);
                remember("course-grant-given", account, course, null, role, by, at);
            } else if (grant.role() != role) {
                CourseRole before = grant.role();
                grant.change(role, by, at);
                remember("course-grant-changed", account, course, before, role, by, at);
            }
            return grant;
        }));
    }

    /** Taking away what is not there changes nothing. An account that is gone can be named by its id. */
    void withdraw(String user, CourseKey course, UUID by, Instant at) {
        requireKnown(course);
        UUID account = accounts.id(user);
        QuarkusTransaction.joiningExisting().run(() -> grants.findToChange(account, course).ifPresent(grant -> {
            grants.delete(grant);
            remember("course-grant-withdrawn", account, course, grant.role(), null, by, at);
        }));
    }

    List<GrantView> of(CourseKey course) {
        requireKnown(course);
        List<CourseGrant> found = QuarkusTransaction.joiningExisting().call(() -> grants.of(course));
        return found.stream().map(grant -> GrantView.of(grant, accounts.find(grant.userId()))).toList();
    }

    @Transactional
    List<TaughtCourseView> ofCaller() {
        return grants.of(caller.id()).stream().map(TaughtCourseView::of).toList();
    }

    private void remember(String action, UUID account, CourseKey course, CourseRole before, CourseRole after, UUID by,
            Instant at) {
        audit.record(AuditEvent.of(action, by, at).in(course).about(account).changing(before, after));
    }

    private void requireKnown(CourseKey course) {
        if (!courses.isKnown(course)) {
            throw courses.notFound();
        }
    }
}
