package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.identity.CourseRole;
import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The courses that somebody writes, and new ones. */
@ApplicationScoped
class WrittenCourses {
    private final Drafts drafts;
    private final PublishingApi publishing;
    private final PublishedCourses published;
    private final GrantApi grants;

    WrittenCourses(Drafts drafts, PublishingApi publishing, PublishedCourses published, GrantApi grants) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.published = published;
        this.grants = grants;
    }

    /** By key. */
    @Transactional
    List<WrittenCourseView> of(UUID account, boolean isAdmin) {
        return Stream.concat(drafts.courses().stream(), published.all().stream().map(PublishedCourse::key)).distinct()
                .sorted(Comparator.comparing(CourseKey::value))
                .flatMap(course -> (isAdmin
                        ? java.util.Optional.of(CourseRole.OWNER)
                        : grants.role(account, course)).map(role -> view(course, role)).stream())
                .toList();
    }

    private WrittenCourseView view(CourseKey course, CourseRole role) {
        Draft draft = drafts.of(course);
        String title = draft.content(PartKind.COURSE.partKey(course.value())).map(drafts::tree)
                .map(head -> head.path("title").asText()).orElse(null);
        return new WrittenCourseView(course.value(), title, role, draft.base(), draft.changed().size());
    }

    /**
     * What a new course is a copy of.
     *
     * @param course {@code null}: of nothing
     * @param contents by part key
     */
    record Origin(CourseKey course, SortedMap<String, ContentHash> contents) {
        static final Origin NOTHING = new Origin(null, Collections.emptySortedMap());
    }

    /**
     * The draft of a course that the caller may read; of a template that she may not, what is published.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found (404)
     */
    @Transactional
    Origin origin(CourseKey from) {
        if (templates().stream().anyMatch(template -> template.key().equals(from)) && !grants.mayRead(from)) {
            SortedMap<String, ContentHash> contents = new TreeMap<>();
            publishing.publication(from.value(), published.course(from).revision()).orElseThrow().parts()
                    .forEach((part, what) -> contents.put(part, what.hash()));
            return new Origin(from, contents);
        }
        grants.requireReading(from);
        return new Origin(from, drafts.of(from).contents());
    }

    /** The courses that are offered as such, by title. */
    List<PublishedCourse> templates() {
        return published.all().stream().filter(course -> course.document().template()).toList();
    }

    /**
     * Begins a course, which is its maker's to own. Nothing of it is published.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-exists
     */
    WrittenCourseView begin(CourseKey course, String title, Origin from, UUID by, Instant at) {
        return drafts.change(course, by, at, () -> {
            Draft now = drafts.of(course);
            if (!now.contents().isEmpty()) {
                throw AuthoringProblem.COURSE_EXISTS.asException();
            }
            boolean copied = from.course() != null;
            SortedMap<String, JsonNode> trees = copied ? drafts.trees(from.contents()) : empty();
            ObjectNode head = trees.remove(PartKind.COURSE.partKey(copied ? from.course().value() : "")).deepCopy();
            // What it retired was its own, since a new course has never published anything; so was what it is offered as.
            head.remove(List.of("retired", "template"));
            trees.put(PartKind.COURSE.partKey(course.value()),
                    head.put("key", course.value()).put("title", title));
            Map<String, ContentHash> contents = new TreeMap<>();
            List<byte[]> texts = trees.values().stream().map(CourseJson::canonicalBytes).toList();
            trees.forEach((part, tree) -> contents.put(part, ContentHash.of(CourseJson.canonicalBytes(tree))));
            drafts.put(course, contents, texts, copied ? "COPIED" : "SAVED", null, by, at);
            grants.grant(by, course, CourseRole.OWNER, by, at);
            return view(course, CourseRole.OWNER);
        });
    }

    private static SortedMap<String, JsonNode> empty() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        ObjectNode head = nodes.objectNode().put("language", "fr");
        head.putArray("runs").addObject().put("key", "libre").put("title", "Parcours libre").put("kind", "self-paced");
        trees.put(PartKind.COURSE.partKey(""), head);
        trees.put(PartKind.SOURCES.partKey(CoursePackage.SOURCES_KEY), nodes.objectNode());
        return trees;
    }
}
