package org.alliances.mooc.quiz;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response is stored. */
@Schema(name = "SavedResponse")
record SavedResponseView(@Schema(examples = "population-des-37-pour-cent") String question, Instant savedAt) {}
