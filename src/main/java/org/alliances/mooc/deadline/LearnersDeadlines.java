package org.alliances.mooc.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.deadline.DeadlinePolicy.Situation;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;

/** The deadlines of one learner in one course, from the course as published and from what is stored. */
record LearnersDeadlines(PublishedCourse course, ActiveEnrolment place, StoredDeadlines.Found found) {

    /** What the course says, by item key, in the order of the outline; {@link DeadlineRule#NONE} where it says nothing. */
    static Map<String, DeadlineRule> rules(PublishedCourse course) {
        Map<String, DeadlineRule> rules = new LinkedHashMap<>();
        for (CourseDocument.ModuleOutline module : course.document().outline()) {
            module.items().forEach(item -> rules.put(item.key(), DeadlineRule.of(item.due())));
        }
        return rules;
    }

    /** Empty where the item is due whenever one likes, or is not in the outline. */
    Optional<EffectiveDeadline> of(String item) {
        return situation(item).flatMap(DeadlinePolicy::effective);
    }

    /** What would hold without an extension. */
    Optional<EffectiveDeadline> withoutExtension(String item) {
        return situation(item).map(Situation::withoutExtension).flatMap(DeadlinePolicy::effective);
    }

    /** By item key, in the order of the outline. */
    Map<String, EffectiveDeadline> all() {
        Map<String, EffectiveDeadline> all = new LinkedHashMap<>();
        rules(course).forEach((item, rule) -> DeadlinePolicy.effective(situation(item, rule))
                .ifPresent(deadline -> all.put(item, deadline)));
        return all;
    }

    /** The day of her latest reset of the item; {@code null}: none. */
    LocalDate countedFrom(String item) {
        return found.reset(place.enrolment(), item);
    }

    private Optional<Situation> situation(String item) {
        return Optional.ofNullable(rules(course).get(item)).map(rule -> situation(item, rule));
    }

    private Situation situation(String item, DeadlineRule rule) {
        return new Situation(rule, found.run(place.enrolment(), item), place.enrolment().enrolledAt(),
                countedFrom(item), place.accommodation().deadlineShift(), found.extension(place.enrolment(), item));
    }
}
