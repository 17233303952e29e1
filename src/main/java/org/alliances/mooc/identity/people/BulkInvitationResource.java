package org.alliances.mooc.identity.people;

import java.time.Clock;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentAccount;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many accounts at once. */
@Path("/admin/users/bulk")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class BulkInvitationResource {
    private final BulkInvitation bulk;
    private final CurrentAccount caller;
    private final Clock clock;

    BulkInvitationResource(BulkInvitation bulk, CurrentAccount caller, Clock clock) {
        this.bulk = bulk;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @InCallersLanguage
    @Operation(summary = "Invite a list",
            description = "A spreadsheet as CSV, at most 200 lines and 1 MB, in UTF-8 or Windows-1252, with commas, semicolons or tabs. The first line names the columns: `userName` or `identifiant`, `mailAddress` or `courriel`, `givenName` or `prénom`, `familyName` or `nom`; and where there is one, `roles` (several with blanks or bars between them, `learner` where it is empty) and `language` or `langue`. Each line is answered with what became of it; a line that is refused does not stop the others. Repeatable: a second call finds everybody there, and changes no roles. Where the identity server stops answering in the middle, or time is up, what is done is done, and the rest is `not-reached`: send the file again, with a new `Idempotency-Key`. With `dryRun=true` the answer says what would happen, and nothing is done.")
    @RequestBody(required = true, content = @Content(mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "What became of each line",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = PeopleReport.class)))
    @APIResponse(responseCode = "503", description = "identity-unavailable: nobody was invited")
    public Response inviteMany(
            @Parameter(description = "Only say what would happen.",
                    example = "true") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            byte[] file, @Context HttpHeaders headers) {
        Locale language = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        PeopleReport report = bulk.invite(PeopleList.read(file, language.getLanguage()), dryRun, caller.id(),
                clock.instant(), language);
        return Response.ok(report).build();
    }
}
