package org.alliances.mooc.progress.offline;

import java.util.List;

import org.alliances.mooc.catalogue.AssignmentView;
import org.alliances.mooc.catalogue.CourseView;
import org.alliances.mooc.catalogue.GlossaryView;
import org.alliances.mooc.catalogue.LessonView;
import org.alliances.mooc.catalogue.OutlineView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of the whole text of a course in the OpenAPI document. */
@Schema(name = "CourseText")
record CourseTextView(String course, int revision,
        @Schema(description = "The keys of the lessons and assignments that are missing because they are not open to me yet.") List<String> locked,
        CourseView presentation, OutlineView outline, GlossaryView glossary,
        @Schema(description = "As each of them is served, in the order of the outline.") List<LessonView> lessons,
        List<AssignmentView> assignments) {}
