package org.alliances.mooc.authoring.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.Checker;
import org.alliances.mooc.authoring.draft.Draft;
import org.alliances.mooc.authoring.draft.Drafts;
import org.alliances.mooc.authoring.draft.FindingView;
import org.alliances.mooc.authoring.draft.Reviews;
import org.alliances.mooc.authoring.draft.Waivers;
import org.alliances.mooc.authoring.publication.PublicationNote.Wish;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.rule.Finding;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Publishes drafts: all or nothing, in one transaction that holds the course. Learners' records are by key and are not
 * touched; attempts under way go on with the publication that they began in.
 */
@ApplicationScoped
class Publisher {
    private final Drafts drafts;
    private final Choice choice;
    private final Waivers waivers;
    private final Reviews reviews;
    private final PublishingApi publishing;
    private final PublicationRepository said;
    private final Audit audit;

    Publisher(Drafts drafts, Choice choice, Waivers waivers, Reviews reviews, PublishingApi publishing,
            PublicationRepository said,
            Audit audit) {
        this.drafts = drafts;
        this.choice = choice;
        this.waivers = waivers;
        this.reviews = reviews;
        this.publishing = publishing;
        this.said = said;
        this.audit = audit;
    }

    /** Publishes the draft now. */
    int publish(CourseKey course, Wish wish, Locale language, UUID by, Instant at) {
        return drafts.change(course, by, at, () -> {
            Draft draft = drafts.of(course);
            reviews.requireApproved(draft, by);
            return publish(draft, draft.contents(), wish, language, by, at);
        });
    }

    /** Keeps the draft as it is now for a later time, after the same checks. */
    PlannedPublicationView plan(CourseKey course, Instant publishAt, Wish wish, Locale language, UUID by, Instant at) {
        return drafts.change(course, by, at, () -> {
            Draft draft = drafts.of(course);
            reviews.requireApproved(draft, by);
            check(draft, choice.of(draft, draft.contents(), wish.modules()), language);
            PlannedPublication planned = PlannedPublication.plan(course, publishAt, wish,
                    text(draft.contents()), by, at);
            said.persist(planned);
            audit.record(AuditEvent.of("publication-planned", by, at).in(course).because(wish.note())
                    .with("publishAt", publishAt.toString()).with("id", planned.id()));
            return planned.toView();
        });
    }

    /** Publishes what was planned, unless another replica has done so or somebody cancelled it. */
    Optional<Integer> fire(UUID id, Instant at) {
        PlannedPublication waiting = said.planned(id).orElseThrow();
        return drafts.change(waiting.course(), waiting.plannedBy(), at, () -> {
            PlannedPublication planned = said.hold(id).orElseThrow();
            if (!planned.isWaiting()) {
                return Optional.empty();
            }
            int number = publish(drafts.of(planned.course()), contents(planned.contents()), planned.wish(),
                    Locale.FRENCH, planned.plannedBy(), at);
            planned.done(number);
            return Optional.of(number);
        });
    }

    private int publish(Draft draft, SortedMap<String, ContentHash> contents, Wish wish, Locale language, UUID by,
            Instant at) {
        CourseKey course = draft.course();
        SortedMap<String, JsonNode> trees = choice.of(draft, contents, wish.modules());
        check(draft, trees, language);
        CoursePackage next = CoursePackage.of(trees);
        List<String> cameOrWent = new ArrayList<>();
        next.parts().keySet().stream().filter(part -> !draft.published().containsKey(part)).forEach(cameOrWent::add);
        draft.published().keySet().stream().filter(part -> !next.parts().containsKey(part)).forEach(cameOrWent::add);
        boolean hasMoved = !choice.moves(draft, next.document()).isEmpty();
        Version version = versions(course).values().stream().reduce((first, second) -> second)
                .map(last -> last.next(wish.edition(), Version.isStructural(cameOrWent, hasMoved)))
                .orElse(Version.FIRST);
        return write(course, next.parts(), version, wish, "publication-made", by, at);
    }

    private int write(CourseKey course, SortedMap<String, byte[]> parts, Version version, Wish wish, String action,
            UUID by, Instant at) {
        PublishingApi.PublicationOutcome outcome = publishing.publish(course.value(), parts, List.of(), by.toString(),
                wish.note());
        if (!outcome.isNew()) {
            throw AuthoringProblem.NOTHING_TO_PUBLISH.asException();
        }
        int number = outcome.publication().number().value();
        said.persist(PublicationNote.of(course, number, version, wish, by));
        drafts.settle(course);
        audit.record(AuditEvent.of(action, by, at).in(course).because(wish.note()).with("number", number)
                .with("version", version.toString()).with("added", outcome.added())
                .with("changed", outcome.changed()).with("removed", outcome.removed()));
        return number;
    }

    private void check(Draft draft, SortedMap<String, JsonNode> trees, Locale language) {
        Map<String, String> waived = waivers.reasons(draft.course());
        List<Finding> errors = Checker.check(trees).stream().filter(Finding::isError)
                .filter(finding -> !waived.containsKey(Waivers.key(finding))).toList();
        if (!errors.isEmpty()) {
            throw AuthoringProblem.FINDINGS_REFUSE.asException().withMember("findings",
                    errors.stream().map(finding -> FindingView.of(finding, language, null)).toList());
        }
    }

    /** What each publication is called, by its number, in order. */
    @Transactional
    SortedMap<Integer, Version> versions(CourseKey course) {
        Map<Integer, Version> told = new TreeMap<>();
        said.notes(course).forEach(note -> told.put(note.number(), note.version()));
        SortedMap<Integer, Version> versions = new TreeMap<>();
        Version last = null;
        for (PublishingApi.Summary publication : publishing.publications(course.value())) {
            int number = publication.number().value();
            // Course files say nothing about themselves.
            last = told.containsKey(number)
                    ? told.get(number)
                    : last == null ? Version.FIRST : last.next(false, false);
            versions.put(number, last);
        }
        return versions;
    }

    /** All publications, the newest first. */
    @Transactional
    List<PublicationView> list(CourseKey course) {
        SortedMap<Integer, Version> versions = versions(course);
        Map<Integer, PublicationNote> notes = new TreeMap<>();
        said.notes(course).forEach(note -> notes.put(note.number(), note));
        return publishing.publications(course.value()).reversed().stream().map(publication -> {
            int number = publication.number().value();
            PublicationNote note = notes.get(number);
            boolean isWithdrawn = note != null && note.withdrawnAt().isPresent();
            return new PublicationView(number, versions.get(number).toString(), publication.publishedAt(),
                    publication.publishedBy(), note == null ? null : note.note(),
                    note == null ? null : note.modules(),
                    isWithdrawn ? "withdrawn" : number == versions.lastKey() ? "current" : "superseded",
                    note == null ? null : note.reason());
        }).toList();
    }

    /**
     * Takes the latest publication back: what was published before it is published again, under a new number. What it had
     * stays in the draft.
     */
    int withdraw(CourseKey course, int number, String reason, UUID by, Instant at) {
        return drafts.change(course, by, at, () -> {
            Publication latest = publishing.latest(course.value())
                    .orElseThrow(AuthoringProblem.PUBLICATION_NOT_FOUND::asException);
            publication(course, number);
            if (latest.number().value() != number || number == 1) {
                throw AuthoringProblem.NOT_THE_LATEST.asException().withMember("latest", latest.number().value());
            }
            Draft draft = drafts.of(course);
            SortedMap<String, ContentHash> written = draft.contents();
            Publication before = publication(course, number - 1);
            SortedMap<Integer, Version> versions = versions(course);
            int restored = write(course, bytes(before), versions.get(number).next(false, true),
                    new Wish(null, false, reason), "publication-withdrawn", by, at);
            said.note(course, number).ifPresent(note -> note.withdraw(reason, by, at));
            put(course, written, "RESTORED", reason, by, at);
            return restored;
        });
    }

    /** Makes the draft what was published then; what the draft was is in its history. */
    Draft restore(CourseKey course, int number, UUID by, Instant at) {
        return drafts.change(course, by, at, () -> {
            SortedMap<String, ContentHash> old = new TreeMap<>();
            publication(course, number).parts().forEach((part, what) -> old.put(part, what.hash()));
            put(course, old, "RESTORED", null, by, at);
            audit.record(AuditEvent.of("publication-restored", by, at).in(course).with("number", number));
            return drafts.of(course);
        });
    }

    private void put(CourseKey course, SortedMap<String, ContentHash> wanted, String act, String note, UUID by,
            Instant at) {
        Map<String, ContentHash> contents = new TreeMap<>(wanted);
        drafts.of(course).contents().keySet().forEach(part -> contents.putIfAbsent(part, null));
        drafts.put(course, contents, List.of(), act, note, by, at);
    }

    private Publication publication(CourseKey course, int number) {
        return publishing.publication(course.value(), new RevisionNumber(number))
                .orElseThrow(AuthoringProblem.PUBLICATION_NOT_FOUND::asException);
    }

    private SortedMap<String, byte[]> bytes(Publication publication) {
        Map<ContentHash, byte[]> contents = publishing
                .contents(publication.parts().values().stream().map(Publication.Part::hash).toList());
        SortedMap<String, byte[]> parts = new TreeMap<>();
        publication.parts().forEach((part, what) -> parts.put(part, contents.get(what.hash())));
        return parts;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException publication-not-found, schedule-not-waiting */
    void cancel(CourseKey course, UUID id, UUID by, Instant at) {
        drafts.change(course, by, at, () -> {
            PlannedPublication planned = said.hold(id).filter(one -> one.course().equals(course))
                    .orElseThrow(AuthoringProblem.PUBLICATION_NOT_FOUND::asException);
            if (!planned.isWaiting()) {
                throw AuthoringProblem.SCHEDULE_NOT_WAITING.asException().withMember("state",
                        planned.toView().state());
            }
            planned.cancel();
            audit.record(AuditEvent.of("publication-cancelled", by, at).in(course).with("id", id));
            return null;
        });
    }

    @Transactional
    List<PlannedPublicationView> planned(CourseKey course) {
        return said.planned(course).stream().map(PlannedPublication::toView).toList();
    }

    /** Says why a planned one was not made, so that it is not tried again. */
    @Transactional
    void refuse(UUID id, String slug, Instant at) {
        said.hold(id).filter(PlannedPublication::isWaiting).ifPresent(planned -> {
            planned.refuse(slug);
            audit.record(AuditEvent.of("publication-refused", null, at).in(planned.course()).with("id", id)
                    .with("refusal", slug));
        });
    }

    private static String text(SortedMap<String, ContentHash> contents) {
        SortedMap<String, String> hashes = new TreeMap<>();
        contents.forEach((part, hash) -> hashes.put(part, hash.value()));
        return new String(CourseJson.canonicalBytes(CourseJson.tree(hashes)), StandardCharsets.UTF_8);
    }

    private static SortedMap<String, ContentHash> contents(String text) {
        SortedMap<String, ContentHash> contents = new TreeMap<>();
        CourseJson.tree(text.getBytes(StandardCharsets.UTF_8)).properties()
                .forEach(field -> contents.put(field.getKey(), new ContentHash(field.getValue().textValue())));
        return contents;
    }
}
