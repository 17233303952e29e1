package org.alliances.mooc.identity.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.alliances.mooc.identity.people.PeopleReport.Line;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.problem.PlatformProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Invites those whom a list names. */
@ApplicationScoped
class BulkInvitation {
    private static final Bilingual NOT_REACHED = Bilingual.of(
            "Cette ligne n'a pas été traitée : envoyez le fichier de nouveau, ce qui est fait est reconnu.",
            "This line was not reached: send the file again, what is done is recognised.");

    private final InvitationService invitations;
    private final Validator validator;
    private final PeopleConfig config;

    BulkInvitation(InvitationService invitations, Validator validator, PeopleConfig config) {
        this.invitations = invitations;
        this.validator = validator;
        this.config = config;
    }

    /**
     * Each line is a transaction of its own, because what Keycloak has done is not taken back by a failure at the next
     * line; a repeat goes on from there. A dry run asks the same questions and does nothing.
     *
     * @throws ProblemException identity-unavailable, before anything is done
     */
    PeopleReport invite(PeopleList list, boolean dryRun, UUID by, Instant at, Locale language) {
        return PeopleReport.of(dryRun, new Batch(dryRun, by, at, language).invite(list));
    }

    private final class Batch {
        private final boolean dryRun;
        private final UUID by;
        private final Instant at;
        private final Locale language;
        private final Map<String, String> addresses = new HashMap<>();
        private final Set<String> usedAddresses = new HashSet<>();
        private final long start = System.nanoTime();

        Batch(boolean dryRun, UUID by, Instant at, Locale language) {
            this.dryRun = dryRun;
            this.by = by;
            this.at = at;
            this.language = language;
        }

        List<Line> invite(PeopleList list) {
            List<Line> lines = new ArrayList<>();
            String stopped = null;
            for (PeopleList.Line line : list.lines()) {
                if (stopped == null && System.nanoTime() - start >= config.listTime().toNanos()) {
                    stopped = "time-is-up";
                }
                if (stopped == null) {
                    try {
                        lines.add(invite(line));
                        continue;
                    } catch (ProblemException e) {
                        if (lines.isEmpty() || e.type() != PlatformProblem.IDENTITY_UNAVAILABLE) {
                            throw e;
                        }
                        stopped = e.type().slug();
                    }
                }
                lines.add(new Line(line.number(), line.wanted().userName(), "not-reached", null, null, stopped,
                        NOT_REACHED.in(language)));
            }
            return lines;
        }

        private Line invite(PeopleList.Line line) {
            try {
                return inviteValid(line);
            } catch (ProblemException refusal) {
                if (refusal.type() == PlatformProblem.IDENTITY_UNAVAILABLE) {
                    throw refusal;
                }
                return new Line(line.number(), line.wanted().userName(), "refused", null, null, refusal.type().slug(),
                        words(refusal));
            }
        }

        private Line inviteValid(PeopleList.Line line) {
            InvitePersonRequest wanted = line.wanted();
            requireValid(line);
            String above = addresses.putIfAbsent(wanted.userName(), wanted.mailAddress());
            if (wanted.mailAddress().equals(above)) {
                return without(line, "repeated");
            }
            if (above != null) {
                throw PeopleProblem.USER_NAME_TAKEN.asException();
            }
            if (!usedAddresses.add(wanted.mailAddress())) {
                throw PeopleProblem.MAIL_ADDRESS_TAKEN.asException();
            }
            if (invitations.isThere(wanted)) {
                return without(line, "already-there");
            }
            if (dryRun) {
                invitations.requireFree(wanted);
                return without(line, "invited");
            }
            Person person;
            try {
                person = QuarkusTransaction.requiringNew().call(() -> invitations.create(wanted, by, at));
            } catch (ProblemException refusal) {
                if (refusal.type() == PeopleProblem.USER_NAME_TAKEN && invitations.isThere(wanted)) {
                    // Somebody else has sent the same list.
                    return without(line, "already-there");
                }
                throw refusal;
            }
            Invitation invitation = QuarkusTransaction.requiringNew().call(() -> invitations.sendFirst(person, by, at));
            return new Line(line.number(), wanted.userName(), "invited", person.id(), invitation.sent(),
                    invitation.reason(), invitation.message(language));
        }

        private static Line without(PeopleList.Line line, String outcome) {
            return new Line(line.number(), line.wanted().userName(), outcome, null, null, null, null);
        }

        private void requireValid(PeopleList.Line line) {
            if (line.unknownRole() != null) {
                throw PlatformProblem.INVALID_REQUEST.with("« %s » n'est pas un rôle.".formatted(line.unknownRole()),
                        "“%s” is no role.".formatted(line.unknownRole()));
            }
            String wrong = validator.validate(line.wanted()).stream()
                    .map(violation -> violation.getPropertyPath() + " : " + violation.getMessage()).sorted()
                    .collect(Collectors.joining(" ; "));
            if (!wrong.isEmpty()) {
                throw PlatformProblem.INVALID_REQUEST.with(wrong, wrong);
            }
        }

        private String words(ProblemException refusal) {
            return refusal.violations().isEmpty()
                    ? refusal.detail().in(language)
                    : refusal.violations().stream()
                            .map(violation -> violation.field() + " : " + violation.message().in(language))
                            .collect(Collectors.joining(" ; "));
        }
    }
}
