package org.alliances.mooc.platform.idempotency;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Counts how often it was really called. */
@Path("/test/repeatable/{name}")
@RolesAllowed({"learner", "instructor"})
@Produces(MediaType.APPLICATION_JSON)
public class RepeatableResource {
    static final AtomicInteger CALLS = new AtomicInteger();

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response call(@PathParam("name") String name, @Valid @NotNull Order order) {
        int number = CALLS.incrementAndGet();
        if (order.refused()) {
            throw PlatformProblem.CONFLICT.asException();
        }
        return Response.created(URI.create("/made/" + number)).tag("version-" + number).language("fr")
                .header("Link", "</a>; rel=\"next\"").header("Link", "</b>; rel=\"help\"")
                .entity(new Receipt(Ids.next().toString(), number, "é « œ » " + order.word())).build();
    }

    @POST
    @Path("text")
    @Idempotent
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response callWithText(@PathParam("name") String name, String text) {
        return Response.ok(CALLS.incrementAndGet() + " \"" + text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** What is asked for. */
    public record Order(String word, boolean refused) {}

    /** What came of it, different each time. */
    public record Receipt(String id, int number, String text) {}
}
