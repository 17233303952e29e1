package org.alliances.mooc.identity.people;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.alliances.mooc.identity.CurrentAccount;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accounts of the identity server. */
@Path("/admin/users")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class PeopleResource {
    private static final String TAG = "Names the version, for If-Match";

    private final PeopleService people;
    private final InvitationService invitations;
    private final CurrentAccount caller;
    private final Clock clock;

    PeopleResource(PeopleService people, InvitationService invitations, CurrentAccount caller, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Find accounts",
            description = "The accounts of the identity server by user name, page by page; with `q`, those whose given name, family name, user name or mail address has each of its words in it. The pages count accounts: one that is made or deleted meanwhile can shift the next page by one.")
    @APIResponse(responseCode = "200", description = "One page of the accounts")
    public Page<PersonView> people(
            @Parameter(description = "Words to look for; left out: every account.",
                    example = "castel") @QueryParam("q") @DefaultValue("") @Size(max = 200) String words,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        int first = cursor == null ? 0 : Math.toIntExact(Math.min(Integer.MAX_VALUE / 2, cursor.longNumber(0)));
        List<Person> found = people.search(words, Math.max(0, first), limit.rows());
        Cursor next = Cursor.of(Math.max(0, first) + limit.value());
        return Page.of(found, limit, person -> next, PersonView::of);
    }

    @GET
    @Path("{user}")
    @Operation(summary = "An account",
            description = "As the identity server has it now, with the `ETag` that names this version of it.")
    @APIResponse(responseCode = "200", description = "The account",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response person(@PathParam("user") String user) {
        return answer(people.require(user));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @InCallersLanguage
    @Operation(summary = "Invite somebody",
            description = "Makes an account without a password, gives it these roles, and asks the identity server to send the mail with whose link the person verifies her address and sets her password. All of the account or nothing: a repeat after an interruption takes up what was left. Where the mail cannot be sent the account is there all the same, and the answer says why; send it again with `…/invitation`.")
    @APIResponse(responseCode = "201", description = "The account is there",
            headers = {@Header(name = "ETag", description = TAG, schema = @Schema(implementation = String.class)),
                    @Header(name = "Location", description = "Of the account",
                            schema = @Schema(implementation = String.class))},
            content = @Content(schema = @Schema(implementation = InvitedPersonView.class)))
    @APIResponse(responseCode = "409", description = "user-name-taken, mail-address-taken: nothing was made")
    @APIResponse(responseCode = "503", description = "identity-unavailable: nothing was made")
    public Response invite(@Valid @NotNull InvitePersonRequest request, @Context HttpHeaders headers,
            @Context UriInfo here) {
        Person person = invitations.create(request, caller.id(), clock.instant());
        Invitation invitation = invitations.sendFirst(person, caller.id(), clock.instant());
        URI address = here.getAbsolutePathBuilder().path(person.id().toString()).build();
        return Response.created(address).header(HttpHeaders.ETAG, quoted(person))
                .entity(InvitedPersonView.of(person, invitation, language(headers))).build();
    }

    @POST
    @Path("{user}/invitation")
    @Idempotent
    @InCallersLanguage
    @Operation(summary = "Send an invitation again",
            description = "Sends the mail with the link once more, to an account that has not set its password yet. Links that were sent before stay valid until they run out.")
    @APIResponse(responseCode = "200", description = "Sent, or why not",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "409", description = "invitation-accepted, account-disabled")
    public Response inviteAgain(@PathParam("user") String user, @Context HttpHeaders headers) {
        Person person = people.require(user);
        Invitation invitation = invitations.sendAgain(person, caller.id(), clock.instant());
        return Response.ok(InvitationView.of(person, invitation, language(headers))).build();
    }

    @DELETE
    @Path("{user}/invitation")
    @Operation(summary = "Withdraw an invitation",
            description = "Deletes an account that nobody has come in with yet: a name was mistyped, or an address. Its links are of no use any more, and its name and its address can be invited anew. An account that somebody has used is disabled instead.")
    @APIResponse(responseCode = "204", description = "The account is gone")
    @APIResponse(responseCode = "409", description = "invitation-accepted: the account stays")
    public void withdrawInvitation(@PathParam("user") String user) {
        invitations.withdraw(user, caller.id(), clock.instant());
    }

    @PUT
    @Path("{user}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the roles of an account",
            description = "Gives the account exactly these roles of the platform; other roles of the realm stay. Needs `If-Match` with the version that was read. Counts from the account's next token on. Nobody takes the role `admin` from her own account or from the last one that has it. Repeatable: what holds already is answered without a condition.")
    @APIResponse(responseCode = "200", description = "The account with these roles",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "409", description = "own-administration, last-administrator, role-inherited")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed the account")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response setAccountRoles(@PathParam("user") String user, @Valid @NotNull PutRolesRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(people.setRoles(user, RealmRole.setOf(request.roles()), new Preconditions(ifMatch, null),
                caller.id(), clock.instant()));
    }

    @PUT
    @Path("{user}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Disable or enable an account",
            description = "A disabled account cannot sign in, and whoever is signed in with it is signed out; a token that is out already is accepted until it expires, after minutes. What it has done stays. `If-Match` is honoured but not demanded: keeping somebody out must not wait for somebody else's edit. Nobody disables her own administration or the last one. Repeatable.")
    @APIResponse(responseCode = "200", description = "The account in this state",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "409", description = "own-administration, last-administrator")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody else changed the account")
    public Response setAccountState(@PathParam("user") String user, @Valid @NotNull PutStateRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(people.setEnabled(user, request.enabled(), request.reason().strip(),
                new Preconditions(ifMatch, null), caller.id(), clock.instant()));
    }

    private static Response answer(Person person) {
        return Response.ok(PersonView.of(person)).header(HttpHeaders.ETAG, quoted(person)).build();
    }

    private static String quoted(Person person) {
        return "\"" + person.tag() + "\"";
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
