package org.alliances.mooc.course.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A year, a month or a day: the days that it may mean. */
record PartialDate(LocalDate first, LocalDate last) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;

    /** The date in the text; nothing where the calendar has no such date. */
    static Optional<PartialDate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (text.length()) {
                case LENGTH_OF_YEAR -> year(Integer.parseInt(text));
                case LENGTH_OF_MONTH -> month(YearMonth.parse(text));
                default -> new PartialDate(LocalDate.parse(text), LocalDate.parse(text));
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether no reading of the two dates has this one first or on the same day. */
    boolean isCertainlyAfter(PartialDate other) {
        return first.isAfter(other.last);
    }

    /** Reports a text that looks like a date and is none; the schema has reported the others. */
    static void check(String part, Pointers.Place place, List<Finding> findings) {
        String text = place.value().textValue();
        if (FORM.matcher(text).matches() && parse(text).isEmpty()) {
            findings.add(Finding.error("not-a-date", part, place.pointer(),
                    "le calendrier n'a pas de « %s »".formatted(text),
                    "the calendar has no “%s”".formatted(text)));
        }
    }

    private static PartialDate year(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static PartialDate month(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }
}
