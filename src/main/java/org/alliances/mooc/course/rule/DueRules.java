package org.alliances.mooc.course.rule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.LocalMoment;

import com.fasterxml.jackson.databind.JsonNode;

/** A deadline can be read by everybody in the same way: its day exists, its zone is known, its form is one of the two. */
final class DueRules {
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern DAY_AND_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

    private final CourseTree course;
    private final List<Finding> findings;

    private DueRules(CourseTree course, List<Finding> findings) {
        this.course = course;
        this.findings = findings;
    }

    static void check(CourseTree course, List<Finding> findings) {
        DueRules rules = new DueRules(course, findings);
        for (Pointers.Place item : Pointers.matching(course.head(), "/outline/*/items/*")) {
            if (item.value().path("due").isObject()) {
                rules.due(item.pointer() + "/due", item.value(), item.value().path("due"));
            }
        }
    }

    private void due(String pointer, JsonNode item, JsonNode due) {
        boolean relative = due.path("after").isTextual();
        Optional<ZoneId> zone = zone(pointer + "/zone", due.path("zone"));
        if (!relative && due.path("resettable").asBoolean()) {
            error("due-not-resettable", pointer + "/resettable",
                    "un moment fixe ne se compte pas de nouveau : « resettable » demande « after »",
                    "a fixed moment is not counted anew: “resettable” needs “after”");
        }
        if (!due.path("at").isTextual()) {
            return;
        }
        String at = due.path("at").textValue();
        Pattern other = relative ? DAY_AND_TIME : TIME;
        if (other.matcher(at).matches()) {
            error("due-form", pointer + "/at",
                    "avec « after » une heure seule est attendue, « 23:59 » ; sans « after » un jour et une heure, « 2027-03-01T23:59 »",
                    "with “after” a time alone is expected, “23:59”; without “after” a day and a time, “2027-03-01T23:59”");
        } else if (!relative && DAY_AND_TIME.matcher(at).matches()) {
            moment(pointer + "/at", at).ifPresent(local -> zone.ifPresent(where -> {
                LocalMoment moment = new LocalMoment(local, where);
                clockChange(pointer + "/at", moment);
                window(pointer + "/at", item, moment);
            }));
        }
    }

    private Optional<ZoneId> zone(String pointer, JsonNode zone) {
        if (!zone.isTextual() || zone.textValue().isBlank()) {
            return Optional.empty();
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone.textValue())) {
            error("not-a-time-zone", pointer,
                    "la base tz n'a pas de fuseau « %s » ; par exemple Europe/Paris, Indian/Reunion"
                            .formatted(zone.textValue()),
                    "the tz database has no zone “%s”; for example Europe/Paris, Indian/Reunion"
                            .formatted(zone.textValue()));
            return Optional.empty();
        }
        return Optional.of(ZoneId.of(zone.textValue()));
    }

    private Optional<LocalDateTime> moment(String pointer, String at) {
        try {
            return Optional.of(LocalDateTime.parse(at));
        } catch (DateTimeException e) {
            error("not-a-date", pointer, "le calendrier n'a pas de « %s »".formatted(at),
                    "the calendar has no “%s”".formatted(at));
            return Optional.empty();
        }
    }

    private void clockChange(String pointer, LocalMoment moment) {
        int offsets = moment.zone().getRules().getValidOffsets(moment.at()).size();
        if (offsets != 1) {
            findings.add(Finding.warning("due-at-clock-change", course.headPart(), pointer,
                    offsets == 0
                            ? "ce jour-là l'horloge saute cette heure : l'échéance est au moment du saut"
                            : "ce jour-là l'horloge montre deux fois cette heure : l'échéance est à la seconde",
                    offsets == 0
                            ? "on that day the clock skips this time: the deadline is when it is put forward"
                            : "on that day the clock shows this time twice: the deadline is at the second"));
        }
    }

    private void window(String pointer, JsonNode item, LocalMoment moment) {
        JsonNode closesAt = course.all(PartKind.QUIZ).getOrDefault(item.path("quiz").asText(), item)
                .path("window").path("closesAt");
        if (closesAt.isTextual() && isAfter(moment, closesAt.textValue())) {
            findings.add(Finding.warning("due-after-window", course.headPart(), pointer,
                    "le quiz ferme avant cette échéance (window.closesAt)",
                    "the quiz closes before this deadline (window.closesAt)"));
        }
    }

    private static boolean isAfter(LocalMoment moment, String closesAt) {
        try {
            return moment.last().isAfter(OffsetDateTime.parse(closesAt).toInstant());
        } catch (DateTimeException reportedWithTheQuiz) {
            return false;
        }
    }

    private void error(String rule, String pointer, String french, String english) {
        findings.add(Finding.error(rule, course.headPart(), pointer, french, english));
    }
}
