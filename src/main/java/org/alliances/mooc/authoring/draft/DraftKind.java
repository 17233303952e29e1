package org.alliances.mooc.authoring.draft;

import java.util.stream.Stream;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** The kinds of parts that have an address of their own, under the name that they have in it. */
public enum DraftKind {
    MODULES(PartKind.MODULE), LESSONS(PartKind.LESSON), QUIZZES(PartKind.QUIZ), QUESTIONS(PartKind.QUESTION),
    ASSIGNMENTS(PartKind.ASSIGNMENT), GLOSSARY(PartKind.TERM), ASSETS(PartKind.ASSET);

    private final PartKind kind;

    DraftKind(PartKind kind) {
        this.kind = kind;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException not-found (404) */
    static DraftKind read(String text) {
        return Stream.of(values()).filter(kind -> kind.text().equals(text)).findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::asException);
    }

    /** As it stands in addresses: {@code lessons}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The name of a kind in addresses; the head of a course and its sources have addresses without a kind. */
    public static String textOf(PartKind part) {
        return Stream.of(values()).filter(kind -> kind.kind == part).findFirst().map(DraftKind::text)
                .orElse(part.keyPrefix());
    }

    String partKey(String key) {
        return kind.partKey(key);
    }
}
