package org.alliances.mooc.platform.problem;

import java.util.Comparator;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.kernel.ProblemType;
import org.alliances.mooc.platform.http.Caching;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;

/** The catalogue of errors: the pages that the {@code type} of each problem leads to. */
@Path("/problems")
@PermitAll
@Tag(name = "Problems", description = "What each refusal means, and what to do")
class ProblemResource {
    private final ProblemRegistry registry;
    private final Problems problems;

    ProblemResource(ProblemRegistry registry, Problems problems) {
        this.registry = registry;
        this.problems = problems;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(String lang, ProblemView problem);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Caching
    @InCallersLanguage
    @Operation(summary = "All problems",
            description = "Every kind of refusal that this API can answer with, by status and slug.")
    @APIResponse(responseCode = "200", description = "The catalogue of errors")
    public Page<ProblemView> problems(@Context RoutingContext context) {
        return Page.whole(registry.all().stream()
                .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
                .map(type -> view(type, context)).toList());
    }

    @GET
    @Path("{slug}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Caching
    @Operation(summary = "One problem",
            description = "The page that a problem's `type` leads to: for people in HTML, for programs in JSON.")
    @APIResponse(responseCode = "200", description = "What it means and what to do",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ProblemView.class)),
                    @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))})
    public Response problem(@PathParam("slug") String slug, @Context RoutingContext context,
            @Context HttpHeaders headers) {
        ProblemView view = registry.all().stream().filter(type -> type.slug().equals(slug)).findFirst()
                .map(type -> view(type, context)).orElseThrow(PlatformProblem.NOT_FOUND::asException);
        boolean asJson = headers.getAcceptableMediaTypes().stream().map(MediaType::getSubtype)
                .anyMatch(subtype -> subtype.equals("json"));
        String language = Problems.language(context).getLanguage();
        Response.ResponseBuilder response = asJson
                ? Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                : Response.ok(Templates.problem(language, view).render(),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        return response.header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CONTENT_LANGUAGE, language).build();
    }

    private ProblemView view(ProblemType type, RoutingContext context) {
        var locale = Problems.language(context);
        return new ProblemView(problems.address(type, context), type.slug(), type.status(), type.title().in(locale),
                type.advice().in(locale));
    }

    /** One kind of refusal. */
    @Schema(name = "ProblemType")
    record ProblemView(String type, @Schema(examples = "invalid-request") String slug, int status, String title,
            @Schema(description = "What it means and what a client or its user can do.") String advice) {}
}
