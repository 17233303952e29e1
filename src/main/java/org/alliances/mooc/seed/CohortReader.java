package org.alliances.mooc.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.identity.CourseRole;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.seed.Cohort.Choice;
import org.alliances.mooc.seed.Cohort.Learner;
import org.alliances.mooc.seed.Cohort.Organisation;
import org.alliances.mooc.seed.Cohort.Profile;
import org.alliances.mooc.seed.Cohort.Staff;
import org.alliances.mooc.seed.Cohort.Step;
import org.alliances.mooc.seed.Cohort.Try;

/** Reads the file of a cohort. */
final class CohortReader {
    private final YamlFields top;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Set<String> accounts = new HashSet<>();

    private CohortReader(YamlFields top) {
        this.top = top;
    }

    /** @throws SeedRefused for a file that is not there or has an error */
    static Cohort read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new SeedRefused(file.toString(), "the file cannot be read");
        }
    }

    /** @throws SeedRefused for a text with an error */
    static Cohort read(String name, String text) {
        return new CohortReader(YamlFields.of(name, text)).cohort();
    }

    private Cohort cohort() {
        CourseKey course = top.value("course", "a key", CourseKey::new);
        RunKey run = top.value("run", "a key", RunKey::new);
        LocalDate anchor = top.value("anchor", "a day such as 2026-09-14", LocalDate::parse);
        ZoneId zone = top.value("zone", "a time zone such as Europe/Paris", ZoneId::of);
        int minutesBetween = positive(top, "minutesBetween", 10);
        List<Staff> staff = top.has("staff")
                ? top.parts("staff").stream().map(CohortReader::staff).toList()
                : List.of();
        YamlFields known = top.part("organisations");
        known.names().forEach(key -> organisations.put(key, organisation(known.part(key))));
        YamlFields ways = top.part("profiles");
        ways.names().forEach(key -> profiles.put(key, profile(ways.part(key))));
        List<Learner> learners = top.parts("learners").stream().map(this::learner).toList();
        top.nothingElse();
        return new Cohort(course, run, anchor, zone, minutesBetween, staff, learners);
    }

    private static Staff staff(YamlFields fields) {
        Staff staff = new Staff(fields.text("account"),
                fields.value("role", "owner, editor, reviewer or teacher", CourseRole::fromText));
        fields.nothingElse();
        return staff;
    }

    private static Organisation organisation(YamlFields fields) {
        Organisation organisation = new Organisation(fields.text("name"), fields.text("kind"));
        fields.nothingElse();
        return organisation;
    }

    private Profile profile(YamlFields fields) {
        fields.text("about");
        List<Step> steps = new ArrayList<>();
        if (fields.has("continues")) {
            steps.addAll(known(fields, "continues", profiles, "profile above this one").steps());
        }
        for (YamlFields step : fields.parts("steps")) {
            Step next = step(step);
            if (!steps.isEmpty() && next.day() < steps.getLast().day()) {
                throw step.refusal("day", "comes before the day of the step above");
            }
            steps.add(next);
        }
        fields.nothingElse();
        return new Profile(steps);
    }

    private static Step step(YamlFields fields) {
        int day = positive(fields, "day", 0);
        List<LessonKey> lessons = fields.has("lessons")
                ? fields.texts("lessons", "the key of a lesson", LessonKey::new)
                : List.of();
        Try attempt = fields.has("quiz")
                ? new Try(fields.value("quiz", "the key of a quiz", QuizKey::new), positive(fields, "right", 0),
                        fields.flagOr("submitted", true))
                : null;
        boolean leaves = fields.flagOr("leaves", false);
        fields.nothingElse();
        return new Step(fields.place(), day, lessons, attempt, leaves);
    }

    private Learner learner(YamlFields fields) {
        String account = fields.text("account");
        if (!accounts.add(account)) {
            throw fields.refusal("account", "“" + account + "” stands in the list twice");
        }
        Learner learner = new Learner(fields.place(), account, fields.text("name"),
                known(fields, "organisation", organisations, "organisation"), fields.text("role"),
                known(fields, "profile", profiles, "profile"), positive(fields, "day", 0),
                fields.value("hour", "an hour such as \"18:30\"", LocalTime::parse),
                fields.has("rhythm") ? positive(fields, "rhythm", 1) : 1, fields.numberOr("more", 0),
                fields.has("decisions") ? decisions(fields.part("decisions")) : Map.of());
        fields.nothingElse();
        return learner;
    }

    private static Map<LessonKey, Choice> decisions(YamlFields fields) {
        Map<LessonKey, Choice> decisions = new LinkedHashMap<>();
        for (String lesson : fields.names()) {
            YamlFields decision = fields.part(lesson);
            Choice choice = new Choice(decision.text("option"), decision.textOr("reason", null));
            decision.nothingElse();
            try {
                decisions.put(new LessonKey(lesson), choice);
            } catch (IllegalArgumentException e) {
                throw fields.refusal(lesson, "is not the key of a lesson");
            }
        }
        return decisions;
    }

    private static int positive(YamlFields fields, String name, int least) {
        int number = fields.number(name);
        if (number < least) {
            throw fields.refusal(name, "is at least " + least);
        }
        return number;
    }

    private static <T> T known(YamlFields fields, String name, Map<String, T> all, String noun) {
        String key = fields.text(name);
        if (!all.containsKey(key)) {
            throw fields.refusal(name, "there is no " + noun + " “" + key + "”");
        }
        return all.get(key);
    }
}
