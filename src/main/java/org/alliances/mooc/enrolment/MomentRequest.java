package org.alliances.mooc.enrolment;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment as the clock on a wall shows it. */
@Schema(name = "SetMoment")
record MomentRequest(
        @Schema(description = "Without offset, to the minute.", examples = "2027-01-15T09:00") @NotNull String at,
        @Schema(description = "A zone of the tz database.", examples = "Europe/Paris") @NotNull String zone) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** {@code null} where it is none; then the violation says why. */
    static LocalMoment read(String field, MomentRequest moment, List<Violation> wrong) {
        if (moment == null) {
            return null;
        }
        LocalDateTime at = time(moment.at());
        boolean knownZone = ZoneId.getAvailableZoneIds().contains(moment.zone());
        if (at == null) {
            wrong.add(new Violation(field + ".at", "body", Bilingual.of(
                    "Une date et une heure sans décalage, à la minute, de 2000 à 2199 : « 2027-01-15T09:00 ».",
                    "A date and a time without offset, to the minute, from 2000 to 2199: “2027-01-15T09:00”.")));
        }
        if (!knownZone) {
            wrong.add(new Violation(field + ".zone", "body", Bilingual.of(
                    "Un fuseau de la base tz : « Europe/Paris », « Indian/Reunion ».",
                    "A zone of the tz database: “Europe/Paris”, “Indian/Reunion”.")));
        }
        return at == null || !knownZone ? null : new LocalMoment(at, ZoneId.of(moment.zone()));
    }

    private static LocalDateTime time(String text) {
        try {
            LocalDateTime at = LocalDateTime.parse(text);
            boolean isExact = at.getSecond() == 0 && at.getNano() == 0;
            return isExact && at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR ? at : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
