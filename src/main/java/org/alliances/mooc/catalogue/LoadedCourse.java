package org.alliances.mooc.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.alliances.mooc.course.AssignmentDocument;
import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.publishing.Publication;

/** A publication of a course in memory: its documents for other features, and its public answers as ready bytes. */
final class LoadedCourse implements PublishedCourse {
    private final CourseKey key;
    private final Publication publication;
    private final CoursePackage content;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, OutlineItem> items = new LinkedHashMap<>();
    private final Map<String, List<Requirement>> requirements = new HashMap<>();
    private final CourseSummary summary;
    private final ReadyBytes presentation;
    private final ReadyBytes outline;
    private final ReadyBytes glossary;
    private final Map<String, List<String>> paragraphs = new HashMap<>();
    private final Map<String, ReadyBytes> lessons = new HashMap<>();
    private final Map<String, ReadyBytes> debriefedLessons = new HashMap<>();
    private final Map<String, List<ShownFile>> files = new HashMap<>();
    private final Map<String, List<ShownFile>> debriefedFiles = new HashMap<>();
    private final Map<String, ReadyBytes> assignments = new HashMap<>();
    private final CourseAssets assets;

    LoadedCourse(Publication publication, CoursePackage content, CourseWriter writer) {
        this.key = new CourseKey(publication.packageKey());
        this.publication = publication;
        this.content = content;
        content.questions().forEach((question, tree) -> questions.put(question, CourseJson.bind(tree, Question.class)));
        content.document().outline().forEach(module -> module.items().forEach(
                item -> items.put(item.key(), switch (item.kind()) {
                    case LESSON -> lesson(module.module(), item.key());
                    case QUIZ -> quiz(module.module(), item.key());
                    default -> assignment(module.module(), item.key());
                })));
        content.document().outline().forEach(module -> module.items().forEach(item -> requirements.put(item.key(),
                Stream.concat(module.requires().stream(), item.requires().stream()).toList())));
        this.assets = new CourseAssets(publication.packageKey(), content.assets().values());
        this.summary = writer.summary(this);
        this.presentation = writer.presentation(this);
        this.outline = writer.outline(this);
        this.glossary = writer.glossary(content);
        for (OutlineItem item : items()) {
            if (item.isAssignment()) {
                assignments.put(item.key(),
                        writer.assignment(this, item, content.assignments().get(item.key())));
            } else if (item.isLesson()) {
                LessonDocument lesson = content.lessons().get(item.key());
                paragraphs.put(item.key(), Passage.of(lesson.body()).stream().map(Passage::anchor).toList());
                lessons.put(item.key(), writer.lesson(this, item, lesson, false));
                files.put(item.key(), assets.files(CourseWriter.texts(lesson, false)));
                if (lesson.asCaseStudy().isPresent()) {
                    debriefedLessons.put(item.key(), writer.lesson(this, item, lesson, true));
                    debriefedFiles.put(item.key(), assets.files(CourseWriter.texts(lesson, true)));
                }
            }
        }
    }

    private OutlineItem lesson(String module, String lessonKey) {
        LessonDocument lesson = content.lessons().get(lessonKey);
        return new OutlineItem(module, lessonKey, lesson.kind().wireName(), lesson.title(), lesson.minutes(),
                Points.ZERO);
    }

    private OutlineItem quiz(String module, String quizKey) {
        QuizDocument quiz = content.quizzes().get(quizKey);
        return new OutlineItem(module, quizKey, "quiz", quiz.title(), quiz.minutes(), worth(quiz));
    }

    private Points worth(QuizDocument quiz) {
        int asked = quiz.draw() == null ? quiz.questions().size() : quiz.draw().total();
        return quiz.pointsEach() == null
                ? quiz.questions().stream().map(question -> questions.get(question).worth()).reduce(Points.ZERO,
                        Points::plus)
                : new Points(quiz.pointsEach().multiply(BigDecimal.valueOf(asked)));
    }

    private OutlineItem assignment(String module, String assignmentKey) {
        AssignmentDocument assignment = content.assignments().get(assignmentKey);
        return new OutlineItem(module, assignmentKey, "assignment", assignment.title(), assignment.minutes(),
                Points.of(assignment.points()));
    }

    @Override
    public CourseKey key() {
        return key;
    }

    @Override
    public RevisionNumber revision() {
        return publication.number();
    }

    @Override
    public CourseDocument document() {
        return content.document();
    }

    @Override
    public ReadyBytes presentationBytes() {
        return presentation;
    }

    @Override
    public ReadyBytes outlineBytes() {
        return outline;
    }

    @Override
    public ReadyBytes glossaryBytes() {
        return glossary;
    }

    @Override
    public boolean hasQuiz(QuizKey quiz) {
        return item(quiz.value()).filter(OutlineItem::isQuiz).isPresent();
    }

    @Override
    public QuizDocument quiz(QuizKey quiz) {
        if (!hasQuiz(quiz)) {
            throw CatalogueProblem.QUIZ_NOT_FOUND.asException();
        }
        return content.quizzes().get(quiz.value());
    }

    @Override
    public Question question(QuestionKey question) {
        Question found = questions.get(question.value());
        if (found == null) {
            throw new IllegalArgumentException("no question of this key in this publication");
        }
        return found;
    }

    @Override
    public Optional<ContentHash> questionHash(QuestionKey question) {
        return Optional.ofNullable(publication.parts().get(PartKind.QUESTION.partKey(question.value())))
                .map(Publication.Part::hash);
    }

    @Override
    public List<Question> questions(QuizKey quiz) {
        List<String> listed = quiz(quiz).questions();
        return listed.isEmpty()
                ? content.questions().keySet().stream().sorted().map(questions::get).toList()
                : listed.stream().map(question -> question(new QuestionKey(question))).toList();
    }

    @Override
    public LessonDocument lesson(LessonKey lesson) {
        if (item(lesson.value()).filter(OutlineItem::isLesson).isEmpty()) {
            throw CatalogueProblem.LESSON_NOT_FOUND.asException();
        }
        return content.lessons().get(lesson.value());
    }

    @Override
    public ReadyBytes lessonBytes(LessonKey lesson, boolean debriefed) {
        return asRead(lesson, debriefed, lessons, debriefedLessons);
    }

    @Override
    public List<ShownFile> files(LessonKey lesson, boolean debriefed) {
        return asRead(lesson, debriefed, files, debriefedFiles);
    }

    private <T> T asRead(LessonKey lesson, boolean debriefed, Map<String, T> before, Map<String, T> after) {
        lesson(lesson);
        T withDebrief = debriefed ? after.get(lesson.value()) : null;
        return withDebrief != null ? withDebrief : before.get(lesson.value());
    }

    @Override
    public ReadyBytes textBytes(Set<String> withheld, Set<String> debriefed) {
        return CourseText.of(this, withheld, debriefed);
    }

    @Override
    public ReadyBytes assignmentBytes(AssignmentKey assignment) {
        ReadyBytes found = assignments.get(assignment.value());
        if (found == null) {
            throw CatalogueProblem.ASSIGNMENT_NOT_FOUND.asException();
        }
        return found;
    }

    CourseAssets assets() {
        return assets;
    }

    @Override
    public Optional<OutlineItem> item(String itemKey) {
        return Optional.ofNullable(items.get(itemKey));
    }

    @Override
    public List<OutlineItem> items() {
        return new ArrayList<>(items.values());
    }

    @Override
    public String moduleTitle(String module) {
        return content.modules().get(module).title();
    }

    @Override
    public RevisionNumber since(OutlineItem item) {
        return part(item).since();
    }

    @Override
    public RevisionNumber first(OutlineItem item) {
        return part(item).first();
    }

    @Override
    public List<String> paragraphs(LessonKey lesson) {
        return paragraphs.getOrDefault(lesson.value(), List.of());
    }

    @Override
    public List<Requirement> requirements(String item) {
        return requirements.getOrDefault(item, List.of());
    }

    private Publication.Part part(OutlineItem item) {
        PartKind kind = item.isQuiz() ? PartKind.QUIZ : item.isLesson() ? PartKind.LESSON : PartKind.ASSIGNMENT;
        return publication.parts().get(kind.partKey(item.key()));
    }

    Publication publication() {
        return publication;
    }

    CoursePackage content() {
        return content;
    }

    CourseSummary summary() {
        return summary;
    }

    ReadyBytes presentation() {
        return presentation;
    }

    ReadyBytes outline() {
        return outline;
    }

    ReadyBytes glossary() {
        return glossary;
    }
}
