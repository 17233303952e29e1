package org.alliances.mooc.gradebook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetCell;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetWriter;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Writes the gradebook of a class, batch by batch: what was written is forgotten before the next is read. */
@ApplicationScoped
class GradebookStream {
    /** Learners at once. */
    static final int BATCH = 500;

    private final GradeService grades;
    private final ObjectMapper json;

    GradebookStream(GradeService grades, ObjectMapper json) {
        this.grades = grades;
        this.json = json;
    }

    /** As a page that has everybody on it. */
    void writeJson(PublishedCourse course, RunKey run, OutputStream out) throws IOException {
        ObjectWriter rows = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        try (JsonGenerator to = json.getFactory().createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                // What ends early must not look whole.
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            to.writeStartObject();
            to.writeArrayFieldStart("items");
            each(course, run, row -> rows.writeValue(to, row), to::flush);
            to.writeEndArray();
            to.writeNullField("nextCursor");
            to.writeEndObject();
        }
    }

    /** For spreadsheets: semicolons, and in French decimal commas, as a French one expects them. */
    void writeCsv(PublishedCourse course, RunKey run, Locale locale, OutputStream out) throws IOException {
        SpreadsheetWriter lines = SpreadsheetWriter.on(out);
        lines.write(header(course, locale));
        each(course, run, row -> lines.write(line(row, locale)), lines::flush);
        lines.flush();
    }

    private void each(PublishedCourse course, RunKey run, Step<GradebookRowView> write, Flush flush)
            throws IOException {
        LearnerId after = null;
        List<GradebookRowView> rows;
        do {
            rows = grades.batch(course, run, after, BATCH);
            for (GradebookRowView row : rows) {
                write.write(row);
            }
            flush.flush();
            after = rows.isEmpty() ? after : new LearnerId(rows.getLast().learner());
        } while (rows.size() == BATCH);
    }

    private static String[] header(PublishedCourse course, Locale locale) {
        boolean english = Locale.ENGLISH.equals(locale);
        List<String> cells = new ArrayList<>(english
                ? List.of("Learner", "Grade so far", "Grade if nothing more")
                : List.of("Apprenant", "Note jusqu'ici", "Note si rien de plus"));
        Grades.requireGrading(course).categories().stream().flatMap(category -> category.items().stream())
                .map(item -> course.item(item).orElseThrow().title())
                .forEach(title -> cells.addAll(List.of(title, title + (english ? " (status)" : " (état)"))));
        return cells.stream().map(SpreadsheetCell::text).toArray(String[]::new);
    }

    private static String[] line(GradebookRowView row, Locale locale) {
        return Stream.concat(
                Stream.of(SpreadsheetCell.text(row.learner().toString()), number(row.soFar(), locale),
                        number(row.ifNothingMore(), locale)),
                row.items().stream().flatMap(
                        cell -> Stream.of(number(cell.percent(), locale), SpreadsheetCell.text(cell.status()))))
                .toArray(String[]::new);
    }

    private static String number(BigDecimal value, Locale locale) {
        return value == null ? "" : GradeSentences.number(value, locale);
    }

    private interface Step<T> {
        void write(T value) throws IOException;
    }

    private interface Flush {
        void flush() throws IOException;
    }
}
