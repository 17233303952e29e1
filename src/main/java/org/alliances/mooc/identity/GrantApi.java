package org.alliances.mooc.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;

/**
 * Who may do what with a course. An instructor needs a grant on it; the realm's administrators may do whatever a grant
 * allows. The checks take the caller from the token and are the first line of an operation that admits
 * {@code @RolesAllowed({"instructor", "admin"})}: a course without a grant is answered as a course that does not exist,
 * because which courses are being prepared is nobody else's business.
 */
public interface GrantApi {
    /** Whether {@link #requireReading} would let the caller pass. */
    boolean mayRead(CourseKey course);

    /** Whether there is such a course, published or only being written. Not for whoever must not know of the latter. */
    boolean isKnown(CourseKey course);

    /**
     * For whatever concerns the learners of a course: owners and teachers.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found (404) without a grant, course-role-insufficient
     *     (403) with another one
     */
    GrantedRole requireTeaching(CourseKey course);

    /**
     * For whatever changes the course: owners and editors.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found (404) without a grant, course-role-insufficient
     *     (403) with another one
     */
    GrantedRole requireWriting(CourseKey course);

    /**
     * For whatever only reads the course and its drafts: every grant.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found (404) without a grant
     */
    GrantedRole requireReading(CourseKey course);

    /**
     * For whatever an owner decides alone.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found (404) without a grant, course-role-insufficient
     *     (403) with another one
     */
    GrantedRole requireOwning(CourseKey course);

    /** What the account is for the course. */
    Optional<CourseRole> role(UUID account, CourseKey course);

    /**
     * Makes the account this for the course, in the place of what it was; remembered in the audit. A repeat changes
     * nothing.
     *
     * @param by the account that gives it; {@code null}: the platform
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found (404)
     */
    void grant(UUID account, CourseKey course, CourseRole role, UUID by, Instant at);

    /**
     * The caller, and what she is for the course; an administrator is as good as an owner.
     *
     * @param account the caller's, for « done by »
     */
    record GrantedRole(UUID account, CourseKey course, CourseRole role) {}
}
