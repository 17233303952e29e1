package org.alliances.mooc.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.course.text.Picture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The typed parts of a case study; the debrief only for a learner who has decided. */
@Schema(name = "CaseStudy")
record CaseStudyView(RichText context, Territory territory, List<Actor> actors, List<Event> timeline,
        List<Document> documents, Decision decision,
        @Schema(nullable = true, description = "Null until the learner has recorded a decision.") Debrief debrief) {

    static CaseStudyView of(CaseStudy study, boolean debriefed, Function<String, Optional<Picture>> pictures) {
        return new CaseStudyView(RichText.of(study.context(), pictures),
                new Territory(study.territory().name(), RichText.of(study.territory().description(), pictures)),
                study.actors().stream()
                        .map(a -> new Actor(a.key(), a.name(), a.kind(), RichText.of(a.brings(), pictures),
                                RichText.of(a.expects(), pictures)))
                        .toList(),
                study.timeline().stream().map(e -> new Event(e.date(), RichText.of(e.text(), pictures),
                        e.sources() == null ? List.of() : e.sources(), e.reliability())).toList(),
                study.documents().stream()
                        .map(d -> new Document(d.title(), d.source(), RichText.of(d.about(), pictures)))
                        .toList(),
                new Decision(RichText.of(study.decision().question(), pictures),
                        study.decision().options().stream()
                                .map(o -> new Option(o.key(), RichText.of(o.label(), pictures)))
                                .toList()),
                debriefed ? debrief(study, pictures) : null);
    }

    private static Debrief debrief(CaseStudy study, Function<String, Optional<Picture>> pictures) {
        return new Debrief(RichText.of(study.debrief(), pictures), study.decision().options().stream()
                .map(o -> new Outcome(o.key(), RichText.of(o.entails(), pictures))).toList(),
                study.debriefFacts().stream().map(FactView::of).toList());
    }

    @Schema(name = "Territory")
    record Territory(String name, RichText description) {}

    @Schema(name = "Actor")
    record Actor(String key, String name,
            @Schema(enumeration = {"association", "company", "public-body", "education", "health", "social-landlord",
                    "bank", "foundation", "collective", "citizens"}) String kind,
            RichText brings, RichText expects){}

    @Schema(name = "CaseEvent")
    record Event(@Schema(description = "ISO 8601: a year, a month or a day.", examples = "2014-09") String date,
            RichText text, @Schema(description = "Keys of the lesson's sources.") List<String> sources,
            @Schema(nullable = true, enumeration = {"G", "A", "B", "C", "PP"}) String reliability){}

    @Schema(name = "CaseDocument")
    record Document(String title, @Schema(description = "Key of one of the lesson's sources.") String source,
            RichText about) {}

    @Schema(name = "CaseDecision")
    record Decision(RichText question, List<Option> options) {}

    @Schema(name = "CaseOption")
    record Option(String key, RichText label) {}

    @Schema(name = "Debrief")
    record Debrief(@Schema(description = "What happened, and how sure we are.") RichText text,
            @Schema(description = "What each option would have brought.") List<Outcome> options,
            @Schema(description = "What only the debrief tells, and how sure it is.") List<FactView> facts) {}

    @Schema(name = "CaseOutcome")
    record Outcome(String key, RichText entails) {}
}
