package org.alliances.mooc.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.alliances.mooc.course.AssignmentDocument;
import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.GlossaryTerm;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.LessonKind;
import org.alliances.mooc.course.text.Markdown;
import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.platform.paging.Page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes the answers of a publication, once, when it is loaded. */
@Singleton
class CourseWriter {
    private final ObjectMapper json;

    CourseWriter(ObjectMapper json) {
        this.json = json;
    }

    CourseSummary summary(LoadedCourse course) {
        CourseDocument head = course.document();
        List<PublishedCourse.OutlineItem> items = course.items();
        int quizzes = count(items, PublishedCourse.OutlineItem::isQuiz);
        return new CourseSummary(head.key(), head.title(), RichText.of(head.summary()), head.language(), head.effort(),
                minutes(items), course.revision().value(), head.outline().size(),
                count(items, PublishedCourse.OutlineItem::isLesson), quizzes);
    }

    ReadyBytes list(List<CourseSummary> courses) {
        return ReadyBytes.once(bytes(Page.whole(courses)));
    }

    ReadyBytes presentation(LoadedCourse course) {
        CourseDocument head = course.document();
        return write(new CourseView(head.key(), head.title(), RichText.of(head.summary()), head.objectives(),
                head.audience(), head.effort(), minutes(course.items()),
                head.authors().stream().map(a -> new CourseView.Author(a.name(), a.role())).toList(),
                new CourseView.Licence(head.licence().name(), head.licence().url()), head.language(),
                course.revision().value(), course.publication().publishedAt(),
                // A self-paced run is always open; other states come with dated runs.
                head.runs().stream().map(r -> new CourseView.Run(r.key(), r.title(), r.kind(), "open")).toList(),
                head.outline().stream().map(entry -> course.content().modules().get(entry.module()))
                        .map(m -> new CourseView.Module(m.key(), m.title(), RichText.of(m.summary()), m.objectives(),
                                m.journal(), m.discussion(), minutes(itemsOf(course, m.key()))))
                        .toList()));
    }

    ReadyBytes outline(LoadedCourse course) {
        return write(new OutlineView(course.key().value(), course.revision().value(), course.document().outline()
                .stream()
                .map(entry -> new OutlineView.Module(entry.module(),
                        course.content().modules().get(entry.module()).title(),
                        minutes(itemsOf(course, entry.module())),
                        itemsOf(course, entry.module()).stream().map(i -> new OutlineView.Item(i.key(), i.kind(),
                                i.title(), i.minutes(), i.points().toDecimal())).toList()))
                .toList()));
    }

    ReadyBytes glossary(CoursePackage content) {
        return write(Page.whole(content.terms().values().stream()
                .sorted(Comparator.comparing(GlossaryTerm::term, FrenchOrder.collator())).map(TermView::of).toList()));
    }

    ReadyBytes lesson(LoadedCourse course, PublishedCourse.OutlineItem item, LessonDocument lesson, boolean debriefed) {
        List<String> texts = texts(lesson, debriefed);
        CourseAssets assets = course.assets();
        return write(new LessonView(course.key().value(), item.module(), lesson.key(), lesson.title(),
                lesson.kind().wireName(), course.since(item).value(), lesson.objectives(), lesson.minutes(),
                lesson.verifiedOn(), RichText.of(lesson.body(), assets::picture),
                lesson.facts().stream().map(FactView::of).toList(), media(lesson),
                sources(course.content(), lesson, texts, debriefed), terms(course.content(), texts),
                assets.attachments(texts),
                lesson.asCaseStudy().map(study -> CaseStudyView.of(study, debriefed, assets::picture)).orElse(null)));
    }

    private static List<LessonView.Medium> media(LessonDocument lesson) {
        if (lesson.kind() != LessonKind.SCRIPT) {
            return List.of();
        }
        List<LessonView.Cue> cues = new ArrayList<>();
        for (String paragraph : Markdown.paragraphs(lesson.body())) {
            cues.add(new LessonView.Cue(cues.size() + 1, paragraph));
        }
        return List.of(new LessonView.Medium("script", cues));
    }

    private static List<SourceView> sources(CoursePackage content, LessonDocument lesson, List<String> texts,
            boolean debriefed) {
        Set<String> cited = new LinkedHashSet<>(lesson.sources());
        texts.forEach(text -> cited.addAll(Markdown.sourceLinks(text)));
        lesson.facts().forEach(fact -> cited.addAll(fact.sources()));
        lesson.asCaseStudy().ifPresent(study -> {
            if (debriefed) {
                study.debriefFacts().forEach(fact -> cited.addAll(fact.sources()));
            }
            study.timeline().stream().map(CaseStudy.Event::sources).filter(Objects::nonNull).forEach(cited::addAll);
            study.documents().stream().map(CaseStudy.Document::source).filter(Objects::nonNull).forEach(cited::add);
        });
        return cited.stream().map(content.sources()::get).map(SourceView::of).toList();
    }

    private static List<TermView> terms(CoursePackage content, List<String> texts) {
        Map<String, GlossaryTerm> linked = new LinkedHashMap<>();
        texts.forEach(text -> Markdown.glossaryLinks(text).forEach(key -> linked.put(key, content.terms().get(key))));
        return linked.values().stream().map(TermView::of).toList();
    }

    /** All Markdown of a lesson that goes to the learner: what is still hidden must not show through its links either. */
    static List<String> texts(LessonDocument lesson, boolean debriefed) {
        Stream<String> caseTexts = lesson.asCaseStudy().stream().flatMap(study -> Stream.of(
                Stream.of(study.context(), study.territory().description(), study.decision().question()),
                study.actors().stream().flatMap(a -> Stream.of(a.brings(), a.expects())),
                study.timeline().stream().map(CaseStudy.Event::text),
                study.documents().stream().map(CaseStudy.Document::about),
                study.decision().options().stream().map(CaseStudy.Option::label),
                debriefed
                        ? Stream.concat(Stream.of(study.debrief()),
                                study.decision().options().stream().map(CaseStudy.Option::entails))
                        : Stream.<String>empty()))
                .flatMap(stream -> stream);
        return Stream.concat(Stream.of(lesson.body()), caseTexts).filter(Objects::nonNull).toList();
    }

    private static List<PublishedCourse.OutlineItem> itemsOf(LoadedCourse course, String module) {
        return course.items().stream().filter(item -> item.module().equals(module)).toList();
    }

    private static int count(List<PublishedCourse.OutlineItem> items, Predicate<PublishedCourse.OutlineItem> which) {
        return (int) items.stream().filter(which).count();
    }

    ReadyBytes assignment(LoadedCourse course, PublishedCourse.OutlineItem item, AssignmentDocument assignment) {
        return write(AssignmentView.of(course.key().value(), course.since(item).value(), assignment));
    }

    private static int minutes(Collection<PublishedCourse.OutlineItem> items) {
        return items.stream().mapToInt(PublishedCourse.OutlineItem::minutes).sum();
    }

    private ReadyBytes write(Object view) {
        return ReadyBytes.of(bytes(view));
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the wire types are always JSON", e);
        }
    }
}
