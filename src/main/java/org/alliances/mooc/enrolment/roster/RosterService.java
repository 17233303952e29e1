package org.alliances.mooc.enrolment.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.Member;
import org.alliances.mooc.identity.AccountApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;

/** Lists a class, with names. */
@ApplicationScoped
class RosterService {
    private final EnrolmentApi enrolments;
    private final AccountApi accounts;

    RosterService(EnrolmentApi enrolments, AccountApi accounts) {
        this.enrolments = enrolments;
        this.accounts = accounts;
    }

    /** Asks the identity server when the transaction is over, which must not wait for it. */
    Page<MemberView> page(CourseKey course, RunKey run, ClassState state, PageLimit limit, Cursor after) {
        List<Member> members = enrolments.members(course, run, state.relation(), last(state, after), limit.rows());
        Map<UUID, String> names = accounts
                .displayNames(members.stream().limit(limit.value()).map(Member::learner).toList());
        return Page.of(members, limit, member -> cursor(state, member),
                member -> MemberView.of(member, names.get(member.learner())));
    }

    private static Cursor cursor(ClassState state, Member member) {
        return state == ClassState.waiting
                ? Cursor.of(member.learner(), member.place())
                : Cursor.of(member.learner());
    }

    private static Member last(ClassState state, Cursor after) {
        return after == null
                ? null
                : new Member(after.uuid(0), Instant.EPOCH, null,
                        state == ClassState.waiting ? after.longNumber(1) : null);
    }
}
