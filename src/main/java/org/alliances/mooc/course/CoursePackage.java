package org.alliances.mooc.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A whole course: its documents by key, and the canonical bytes that they are published as. Immutable; the trees and
 * bytes it hands out are to be read only. Says nothing about whether the parts fit together: that is
 * {@link CourseValidator}'s.
 *
 * @param modules by key, as are the others
 * @param questions as trees: the question library reads them
 * @param parts canonical bytes by part key
 */
public record CoursePackage(CourseDocument document, Map<String, ModuleDocument> modules,
        Map<String, LessonDocument> lessons, Map<String, QuizDocument> quizzes, Map<String, JsonNode> questions,
        Map<String, AssignmentDocument> assignments, Map<String, GlossaryTerm> terms,
        Map<String, AssetDocument> assets, Map<String, SourceList.Source> sources, SortedMap<String, byte[]> parts) {
    /** The key of the only part of the kind {@link PartKind#SOURCES}. */
    public static final String SOURCES_KEY = "sources";

    /**
     * The course made of these trees.
     *
     * @param trees by part key
     * @throws IllegalArgumentException where a part is not a document of its kind, or the head of the course or its list
     *             of sources is missing
     */
    public static CoursePackage of(Map<String, JsonNode> trees) {
        SortedMap<String, JsonNode> sorted = new TreeMap<>(trees);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        sorted.forEach((part, tree) -> parts.put(part, CourseJson.canonicalBytes(tree)));
        CourseDocument head = only(documents(sorted, PartKind.COURSE, as(CourseDocument.class)), PartKind.COURSE);
        SourceList sourceList = only(documents(sorted, PartKind.SOURCES, as(SourceList.class)), PartKind.SOURCES);
        Map<String, SourceList.Source> sources = new LinkedHashMap<>();
        sourceList.sources().forEach(source -> sources.put(source.key(), source));
        return new CoursePackage(head, documents(sorted, PartKind.MODULE, as(ModuleDocument.class)),
                documents(sorted, PartKind.LESSON, as(LessonDocument.class)),
                documents(sorted, PartKind.QUIZ, as(QuizDocument.class)),
                documents(sorted, PartKind.QUESTION, CourseJson::canonical),
                documents(sorted, PartKind.ASSIGNMENT, as(AssignmentDocument.class)),
                documents(sorted, PartKind.TERM, as(GlossaryTerm.class)),
                documents(sorted, PartKind.ASSET, as(AssetDocument.class)), Collections.unmodifiableMap(sources),
                Collections.unmodifiableSortedMap(parts));
    }

    /**
     * The course as it was published.
     *
     * @param published canonical bytes by part key
     * @throws IllegalArgumentException as {@link #of}
     */
    public static CoursePackage read(Map<String, byte[]> published) {
        Map<String, JsonNode> trees = new TreeMap<>();
        published.forEach((part, bytes) -> trees.put(part, CourseJson.tree(bytes)));
        return of(trees);
    }

    /** The key of the course. */
    public String key() {
        return document.key();
    }

    private static <T> Function<JsonNode, T> as(Class<T> type) {
        // From the canonical form, so that a document read from a file equals the one read from its publication.
        return tree -> CourseJson.bind(CourseJson.canonical(tree), type);
    }

    private static <T> Map<String, T> documents(Map<String, JsonNode> trees, PartKind kind,
            Function<JsonNode, T> read) {
        Map<String, T> documents = new LinkedHashMap<>();
        trees.forEach((part, tree) -> {
            if (PartKind.ofPartKey(part) == kind) {
                documents.put(PartKind.keyOf(part), read.apply(tree));
            }
        });
        return Collections.unmodifiableMap(documents);
    }

    private static <T> T only(Map<String, T> documents, PartKind kind) {
        if (documents.size() != 1) {
            throw new IllegalArgumentException("a course has exactly one part of the kind " + kind);
        }
        return documents.values().iterator().next();
    }
}
