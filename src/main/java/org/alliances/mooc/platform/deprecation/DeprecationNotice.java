package org.alliances.mooc.platform.deprecation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is said of a deprecated operation, as header fields.
 *
 * @param deprecation a date as a structured field (RFC 9651, 3.3.7): {@code @1772323200}
 * @param sunset an HTTP date; {@code null} where it is not decided
 * @param links values of {@code Link}
 */
record DeprecationNotice(String deprecation, String sunset, List<String> links) {
    /** RFC 9110, 5.6.7: the day of the month has two digits, which the formatter of the JDK does not give. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ENGLISH);

    /** @throws IllegalArgumentException where it says nothing, or that it ends before it is deprecated */
    static DeprecationNotice of(DeprecatedOperation says) {
        ZonedDateTime since = LocalDate.parse(says.since()).atStartOfDay(ZoneOffset.UTC);
        ZonedDateTime sunset = says.sunset().isEmpty()
                ? null
                : LocalDate.parse(says.sunset()).atStartOfDay(ZoneOffset.UTC);
        if (sunset != null && sunset.isBefore(since)) {
            throw new IllegalArgumentException("sunset " + says.sunset() + " is before since " + says.since());
        }
        List<String> links = new ArrayList<>();
        if (!says.link().isEmpty()) {
            links.add("<" + says.link() + ">; rel=\"deprecation\"; type=\"text/html\"");
            if (sunset != null) {
                links.add("<" + says.link() + ">; rel=\"sunset\"; type=\"text/html\"");
            }
        }
        if (!says.successor().isEmpty()) {
            links.add("<" + says.successor() + ">; rel=\"successor-version\"");
        }
        return new DeprecationNotice("@" + since.toEpochSecond(), sunset == null ? null : HTTP_DATE.format(sunset),
                List.copyOf(links));
    }
}
