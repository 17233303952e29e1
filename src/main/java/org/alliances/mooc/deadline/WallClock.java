package org.alliances.mooc.deadline;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** Reads what an instructor says about times, and names everything that is wrong with it at once. */
final class WallClock {
    private static final Pattern DAYS = Pattern.compile("P([1-9][0-9]{0,2})D");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern MOMENT = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T" + TIME.pattern());

    private final List<Violation> wrong = new ArrayList<>();

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    static LocalMoment moment(String at, String zone) {
        WallClock clock = new WallClock();
        LocalDateTime local = clock.moment(at);
        ZoneId where = clock.zone(zone);
        clock.refuse();
        return new LocalMoment(local, where);
    }

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    static DeadlineRule rule(PutRunDeadlineRequest request) {
        WallClock clock = new WallClock();
        DeadlineRule rule = switch (request.kind()) {
            case "fixed" -> clock.fixed(request);
            case "relative" -> clock.relative(request);
            default -> clock.none(request);
        };
        clock.refuse();
        return rule;
    }

    private DeadlineRule fixed(PutRunDeadlineRequest request) {
        without("after", request.after());
        withoutReset(request);
        LocalDateTime local = moment(request.at());
        ZoneId where = zone(request.zone());
        return local == null ? null : DeadlineRule.fixed(local.toString(), where);
    }

    private DeadlineRule relative(PutRunDeadlineRequest request) {
        boolean counted = request.after() != null && DAYS.matcher(request.after()).matches();
        if (!counted) {
            refuse("after", "doit être un nombre de jours, de P1D à P999D", "must be a number of days, P1D to P999D");
        }
        if (request.at() == null || !TIME.matcher(request.at()).matches()) {
            refuse("at", "doit être une heure : « 23:59 »", "must be a time of day: “23:59”");
        }
        ZoneId where = zone(request.zone());
        return counted
                ? DeadlineRule.relative(Integer.parseInt(DAYS.matcher(request.after()).replaceFirst("$1")),
                        request.at(), where, Boolean.TRUE.equals(request.resettable()))
                : null;
    }

    private DeadlineRule none(PutRunDeadlineRequest request) {
        without("after", request.after());
        without("at", request.at());
        without("zone", request.zone());
        withoutReset(request);
        return DeadlineRule.NONE;
    }

    private void without(String field, String value) {
        if (value != null) {
            refuse(field, "n'a pas sa place dans une échéance de ce genre", "has no place in a deadline of this kind");
        }
    }

    private void withoutReset(PutRunDeadlineRequest request) {
        if (Boolean.TRUE.equals(request.resettable())) {
            refuse("resettable", "n'a de sens que pour une échéance relative",
                    "makes sense for a relative deadline only");
        }
    }

    private LocalDateTime moment(String at) {
        try {
            if (at != null && MOMENT.matcher(at).matches()) {
                return LocalDateTime.parse(at);
            }
        } catch (DateTimeException notInTheCalendar) {
            // Refused below.
        }
        refuse("at", "doit être un jour et une heure, sans décalage : « 2027-03-01T23:59 »",
                "must be a day and a time, without offset: “2027-03-01T23:59”");
        return null;
    }

    private ZoneId zone(String zone) {
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        refuse("zone", "doit être un fuseau de la base tz : « Europe/Paris », « Indian/Reunion »",
                "must be a zone of the tz database: “Europe/Paris”, “Indian/Reunion”");
        return null;
    }

    private void refuse(String field, String french, String english) {
        wrong.add(new Violation(field, "body", Bilingual.of(french, english)));
    }

    private void refuse() {
        if (!wrong.isEmpty()) {
            throw PlatformProblem.INVALID_REQUEST
                    .with("L'échéance ne convient pas.", "The deadline is not valid.").withViolations(wrong);
        }
    }
}
