package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Caching;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is new in a course, in the words of who published it. */
@Path("/courses/{course}/publications")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class PublishedNotesResource {
    private final PublishedCourses courses;
    private final Publisher publisher;

    PublishedNotesResource(PublishedCourses courses, Publisher publisher) {
        this.courses = courses;
        this.publisher = publisher;
    }

    @GET
    @Caching
    @Operation(summary = "What is new in a course",
            description = "Its publications, the newest first, with what their authors say of them. Those of course files say nothing.")
    @APIResponse(responseCode = "200", description = "All publications")
    public Page<PublishedNote> publications(@PathParam("course") CourseKey course) {
        courses.course(course);
        List<PublicationView> all = publisher.list(course);
        return Page.whole(all.stream().map(one -> new PublishedNote(one.number(), one.version(), one.publishedAt(),
                one.note())).toList());
    }

    /** One publication, for anyone. */
    @Schema(name = "PublishedNote")
    record PublishedNote(int number, @Schema(examples = "1.2.0") String version, Instant publishedAt,
            @Schema(nullable = true, examples = "Un module sur la coopération.") String note) {}
}
