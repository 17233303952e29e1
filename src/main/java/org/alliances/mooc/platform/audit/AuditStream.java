package org.alliances.mooc.platform.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetCell;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetWriter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes all entries that match, page by page: what was written is forgotten before the next is read. */
@ApplicationScoped
class AuditStream {
    private static final String[] FRENCH = {"Moment", "Acte", "Auteur", "Adresse", "Cours", "Session", "Personne",
            "Motif", "Avant", "Après", "Détail", "Entrée"};
    private static final String[] ENGLISH = {"Moment", "Action", "Actor", "From", "Course", "Run", "Subject", "Reason",
            "Before", "After", "Detail", "Entry"};
    private static final PageLimit BATCH = new PageLimit(PageLimit.MAX);

    private final Audit audit;
    private final ObjectMapper json;

    AuditStream(Audit audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** The newest first; what is remembered meanwhile is not among them. */
    void writeCsv(AuditQuery wanted, Locale language, OutputStream out) throws IOException {
        SpreadsheetWriter lines = SpreadsheetWriter.on(out);
        lines.write(Locale.ENGLISH.equals(language) ? ENGLISH : FRENCH);
        Cursor after = null;
        do {
            Page<AuditEntry> page = audit.find(wanted, BATCH, after);
            for (AuditEntry entry : page.items()) {
                lines.write(line(entry));
            }
            lines.flush();
            after = page.nextCursor() == null ? null : Cursor.fromString(page.nextCursor());
        } while (after != null);
    }

    private String[] line(AuditEntry entry) {
        return new String[]{entry.at().toString(), entry.action(), text(entry.actor()), text(entry.from()),
                text(entry.course()), text(entry.run()), text(entry.subject()), text(entry.reason()),
                write(entry.detail().get("before")), write(entry.detail().get("after")), write(entry.detail()),
                entry.id().toString()};
    }

    private static String text(UUID value) {
        return value == null ? "" : value.toString();
    }

    private static String text(String value) {
        return value == null ? "" : SpreadsheetCell.text(value);
    }

    private String write(Object value) {
        try {
            return switch (value) {
                case null -> "";
                case String plain -> SpreadsheetCell.text(plain);
                default -> SpreadsheetCell.text(json.writeValueAsString(value));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the detail of an entry is always JSON", e);
        }
    }
}
