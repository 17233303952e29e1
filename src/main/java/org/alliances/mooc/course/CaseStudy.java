package org.alliances.mooc.course;

import java.util.List;

/**
 * The typed parts of a case study. What would give the outcome away, {@link #debrief} and {@link Option#entails}, must
 * not reach a learner before she has recorded a decision of her own.
 *
 * @param context Markdown
 * @param debrief Markdown
 * @param debriefFacts what only the debrief and {@link Option#entails} tell
 */
public record CaseStudy(String context, Territory territory, List<Actor> actors, List<Event> timeline,
        List<Document> documents, Decision decision, String debrief, List<Fact> debriefFacts) {

    public CaseStudy {
        actors = Lists.copy(actors);
        timeline = Lists.copy(timeline);
        documents = Lists.copy(documents);
        debriefFacts = Lists.copy(debriefFacts);
    }

    /** @param description Markdown */
    public record Territory(String name, String description) {}

    /**
     * @param kind association, company, public-body, education, health, social-landlord, bank, foundation, collective
     *            or citizens
     * @param brings Markdown
     * @param expects Markdown
     */
    public record Actor(String key, String name, String kind, String brings, String expects) {}

    /**
     * @param date ISO-8601, a year, a month or a day, as precise as the source is
     * @param text Markdown
     * @param reliability G, A, B, C or PP
     */
    public record Event(String date, String text, List<String> sources, String reliability) {
        public Event {
            sources = Lists.copy(sources);
        }
    }

    /** @param about Markdown */
    public record Document(String title, String source, String about) {}

    /** @param question Markdown */
    public record Decision(String question, List<Option> options) {
        public Decision {
            options = Lists.copy(options);
        }
    }

    /**
     * @param label Markdown
     * @param entails Markdown: what this choice would have brought
     */
    public record Option(String key, String label, String entails) {}
}
