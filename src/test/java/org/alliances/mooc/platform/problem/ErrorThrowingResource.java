package org.alliances.mooc.platform.problem;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in every way that we know of. */
@Path("/test/errors")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ErrorThrowingResource {
    /** Everything that must not be told, as the message of an exception. */
    static final String SECRET = "could not execute [select password from account where id=1] org.alliances.mooc.Secret at java.lang.Thread.run";

    @GET
    @Path("thrown/{kind}")
    @Operation(hidden = true)
    public String thrown(@PathParam("kind") String kind) throws Exception {
        throw switch (kind) {
            case "problem" -> PlatformProblem.INVALID_REQUEST.with("Le détail.", "The detail.")
                    .withViolations(List.of(new ProblemException.Violation("field", "query",
                            Bilingual.of("est faux", "is wrong"))))
                    .withMember("attemptsAllowed", 3);
            case "illegal-state" -> new IllegalStateException(SECRET);
            case "null-pointer" -> new NullPointerException(SECRET);
            case "checked" -> new java.io.IOException(SECRET);
            case "error" -> throw new AssertionError(SECRET);
            case "persistence" -> new PersistenceException(SECRET, new SQLException(SECRET, "42S02"));
            case "optimistic-lock" -> new OptimisticLockException(SECRET);
            case "wrapped-optimistic-lock" -> new IllegalStateException(SECRET, new OptimisticLockException(SECRET));
            case "connection" -> new PersistenceException(SECRET, new SQLException(SECRET, "08006"));
            case "pool" -> new PersistenceException(SECRET, new SQLTransientConnectionException(SECRET));
            case "database-goes" -> new PersistenceException(SECRET, new SQLException(SECRET, "57P01"));
            default -> new IllegalArgumentException(SECRET);
        };
    }

    @GET
    @Path("stack-overflow")
    @Operation(hidden = true)
    public int stackOverflow() {
        return stackOverflow() + 1;
    }

    @GET
    @Path("status/{status}")
    @Operation(hidden = true)
    public String status(@PathParam("status") int status) {
        throw new WebApplicationException(SECRET, Response.status(status).build());
    }

    @GET
    @Path("constrained")
    @Operation(hidden = true)
    public String constrained(@QueryParam("number") @Min(1) @Max(9) int number,
            @HeaderParam("X-Word") @Size(max = 3) String word) {
        return "";
    }

    @GET
    @Path("constrained-path/{word}")
    @Operation(hidden = true)
    public String constrainedPath(@PathParam("word") @Size(max = 3) String word) {
        return "";
    }

    @GET
    @Path("constrained-answer")
    @Operation(hidden = true)
    public @NotNull String constrainedAnswer() {
        return null;
    }

    @GET
    @Path("unwritable")
    @Operation(hidden = true)
    public Unwritable unwritable() {
        return new Unwritable();
    }

    @GET
    @Path("id")
    @Operation(hidden = true)
    public int id(@QueryParam("id") UUID id) {
        return 1;
    }

    @POST
    @Path("body")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String body(@Valid @NotNull Everything body) {
        return "{}";
    }

    /** Has no way to be JSON. */
    public static final class Unwritable {
        public String getText() {
            throw new IllegalStateException(SECRET);
        }
    }

    /** A body with a value of each type. */
    public record Everything(@NotBlank @Size(max = 20) String text, Integer number, BigDecimal decimal, Boolean flag,
            Instant at, UUID id, DayOfWeek day, List<@NotNull String> list, @Valid Nested nested,
            Map<String, Object> more) {}

    /** A value within a value. */
    public record Nested(@Max(5) int count, String word) {}
}
