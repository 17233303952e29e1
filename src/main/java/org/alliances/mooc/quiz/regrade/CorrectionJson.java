package org.alliances.mooc.quiz.regrade;

import java.nio.charset.StandardCharsets;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.item.Correction;

/** Corrections as they are stored: a question in them has the canonical form of its file. */
final class CorrectionJson {
    private CorrectionJson() {}

    static String write(Correction correction) {
        return new String(CourseJson.canonicalBytes(CourseJson.tree(correction)), StandardCharsets.UTF_8);
    }

    static Correction read(String document) {
        return CourseJson.bind(CourseJson.tree(document.getBytes(StandardCharsets.UTF_8)), Correction.class);
    }
}
