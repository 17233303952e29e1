package org.alliances.mooc.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.http.WantsSpreadsheet;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit of the whole installation. */
@Path("/admin/audit")
@RolesAllowed("admin")
@Tag(name = "Administration", description = "Accounts, rights on courses, and what was done with them")
class AuditResource {
    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Audit audit;
    private final AuditStream stream;

    AuditResource(Audit audit, AuditStream stream) {
        this.audit = audit;
        this.stream = stream;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, WantsSpreadsheet.CSV})
    @Operation(summary = "The audit",
            description = "Who did what to whose things, from where, and why, with what was there before and after; the newest first. Entries are never changed. The filters may be combined. As JSON page by page; or, asked for by `Accept` or by `format`, everything that matches as CSV, sent while it is read: UTF-8 with a byte order mark, a header row in French or English (`Accept-Language`), semicolons, and an apostrophe before text that a spreadsheet would take for a formula.")
    @APIResponse(responseCode = "200", description = "One page of the entries that match, or all of them as CSV",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = AuditPage.class)),
                    @Content(mediaType = WantsSpreadsheet.CSV, schema = @Schema(type = SchemaType.STRING))})
    public Response audit(
            @Parameter(description = "Only entries of this course.",
                    example = "alliances-qui-changent-les-territoires") @QueryParam("course") @Size(
                            max = 80) @Pattern(regexp = KEY) String course,
            @Parameter(description = "Only entries of this action.",
                    example = "accommodation-granted") @QueryParam("action") @Size(
                            max = 60) @Pattern(regexp = KEY) String action,
            @Parameter(description = "Only what this account did.",
                    example = "a11a0000-0000-4000-8000-000000000005") @QueryParam("actor") UUID actor,
            @Parameter(description = "Only what was done to this account.",
                    example = "a11a0000-0000-4000-8000-000000000001") @QueryParam("subject") UUID subject,
            @Parameter(description = "Only from this moment on.",
                    example = "2026-11-01T00:00:00Z") @QueryParam("from") Instant from,
            @Parameter(description = "Only before this moment.",
                    example = "2026-12-01T00:00:00Z") @QueryParam("to") Instant to,
            @Parameter(description = "`csv` or `json`; left out: what `Accept` prefers.",
                    example = "json") @QueryParam("format") @Pattern(regexp = "json|csv") String format,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor, @Context HttpHeaders headers) {
        AuditQuery wanted = new AuditQuery(course == null ? null : new CourseKey(course), null, subject, actor,
                action == null ? Set.of() : Set.of(action), from, to);
        if (WantsSpreadsheet.by(format, headers)) {
            Locale language = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            StreamingOutput csv = out -> stream.writeCsv(wanted, language, out);
            return Response.ok(csv, WantsSpreadsheet.TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"").build();
        }
        return Response.ok(audit.find(wanted, limit, cursor), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** For the API document only: a response says nothing about what is in it. */
    @Schema(name = "AuditPage")
    record AuditPage(List<AuditEntry> items,
            @Schema(nullable = true,
                    description = "Send it as cursor for the next page; null on the last.") String nextCursor) {}
}
