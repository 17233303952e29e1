package org.alliances.mooc.catalogue;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of the glossary in the OpenAPI document. */
@Schema(name = "Glossary")
public record GlossaryView(List<TermView> items, @Schema(nullable = true) String nextCursor) {}
