package org.alliances.mooc.enrolment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A text that says by how much deadlines are shifted: an ISO 8601 duration from {@code P0D} to {@code P60D}, in whole
 * days, hours, minutes and seconds. Months have no certain length, and parts of a second no use.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DeadlineShift.Validator.class)
@interface DeadlineShift {
    String message() default "{enrolment.deadline-shift}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads and writes such texts. */
    final class Text {
        static final Duration LONGEST = Duration.ofDays(60);
        private static final Pattern FORM = Pattern
                .compile("P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?([0-9]{1,7}S)?)?");

        private Text() {}

        /** Empty where the text is no such duration. */
        static Optional<Duration> read(String text) {
            if (!FORM.matcher(text).matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(Duration.parse(text)).filter(shift -> shift.compareTo(LONGEST) <= 0);
            } catch (DateTimeException withoutParts) {
                return Optional.empty();
            }
        }

        /** In days as far as it goes, which is how people agree on deadlines. */
        static String write(Duration shift) {
            if (shift.isZero()) {
                return "P0D";
            }
            long days = shift.toDays();
            Duration rest = shift.minusDays(days);
            return "P" + (days == 0 ? "" : days + "D") + (rest.isZero() ? "" : rest.toString().substring(1));
        }
    }

    /** Says nothing about a text that is missing: that is another constraint. */
    final class Validator implements ConstraintValidator<DeadlineShift, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || Text.read(text).isPresent();
        }
    }
}
