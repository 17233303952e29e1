package org.alliances.mooc.quiz;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response is stored, or a newer one was there already. */
@Schema(name = "SavedResponse")
record SavedResponseView(@Schema(examples = "population-des-37-pour-cent") String question,
        @Schema(enumeration = {"saved", "superseded"},
                description = "superseded: a response with a higher sequence number was there already, and stays; this one is kept, and listed in the attempt.") String outcome,
        @Schema(description = "Of the response that counts.") Instant savedAt,
        @Schema(description = "The sequence number of the response that counts; count on from here.",
                examples = "3") long sequence){}
