package org.alliances.mooc.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alliances.mooc.kernel.Bilingual;

/** Says in words why a deadline is what it is, to the learner whose deadline it is. */
final class DeadlineSentences {
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter FRENCH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DeadlineSentences() {}

    static Bilingual rule(DeadlineStep.Kind kind, DeadlineRule rule, LocalDate enrolledOn, DueMoment due) {
        boolean ofCourse = kind == DeadlineStep.Kind.COURSE;
        String frenchWho = ofCourse ? "Le cours" : "Votre session";
        String englishWho = ofCourse ? "The course" : "Your run";
        if (!rule.isRelative()) {
            return Bilingual.of("%s fixe l'échéance au %s.".formatted(frenchWho, french(due)),
                    "%s sets the deadline to %s.".formatted(englishWho, english(due)));
        }
        return Bilingual.of(
                "%s compte %s à partir de votre inscription, le %s : échéance le %s.".formatted(frenchWho,
                        french(Duration.ofDays(rule.afterDays())), french(enrolledOn), french(due)),
                "%s counts %s from your enrolment on %s: due on %s.".formatted(englishWho,
                        english(Duration.ofDays(rule.afterDays())), english(enrolledOn), english(due)));
    }

    static Bilingual reset(LocalDate from, DueMoment due) {
        return Bilingual.of(
                "Vous avez demandé de compter de nouveau à partir du %s : échéance le %s.".formatted(french(from),
                        french(due)),
                "You asked to count anew from %s: due on %s.".formatted(english(from), english(due)));
    }

    static Bilingual accommodation(Duration shift, DueMoment due) {
        return Bilingual.of(
                "Votre aménagement vous donne %s de plus : échéance le %s.".formatted(french(shift), french(due)),
                "Your accommodation gives you %s more: due on %s.".formatted(english(shift), english(due)));
    }

    static Bilingual extension(DeadlinePolicy.Extension extension, DueMoment due) {
        return Bilingual.of(
                "Une échéance personnelle vous est accordée, le %s. Motif : %s".formatted(french(due),
                        extension.reason()),
                "You were given a personal deadline, %s. Reason: %s".formatted(english(due), extension.reason()));
    }

    static Bilingual idleExtension(DueMoment given, DueMoment due) {
        return Bilingual.of(
                "Votre échéance personnelle, le %s, n'est pas plus tard : elle ne change rien, et celle du %s vaut."
                        .formatted(french(given), french(due)),
                "Your personal deadline, %s, is not later: it changes nothing, and that of %s holds."
                        .formatted(english(given), english(due)));
    }

    private static String french(DueMoment due) {
        LocalDate day = due.wallTime().toLocalDate();
        return "%s %s à %s (%s)".formatted(FRENCH_WEEKDAY.format(day), french(day), TIME.format(due.wallTime()),
                due.zone());
    }

    private static String english(DueMoment due) {
        LocalDate day = due.wallTime().toLocalDate();
        return "%s %s at %s (%s)".formatted(ENGLISH_WEEKDAY.format(day), english(day), TIME.format(due.wallTime()),
                due.zone());
    }

    private static String french(LocalDate day) {
        String text = FRENCH_DAY.format(day);
        return day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    private static String english(LocalDate day) {
        return ENGLISH_DAY.format(day);
    }

    private static String french(Duration duration) {
        return words(duration, "jour", "heure", "minute", "seconde");
    }

    private static String english(Duration duration) {
        return words(duration, "day", "hour", "minute", "second");
    }

    private static String words(Duration duration, String day, String hour, String minute, String second) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), day);
        add(parts, duration.toHoursPart(), hour);
        add(parts, duration.toMinutesPart(), minute);
        add(parts, duration.toSecondsPart(), second);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String noun) {
        if (number > 0) {
            parts.add(number + " " + noun + (number > 1 ? "s" : ""));
        }
    }
}
