package org.alliances.mooc.progress.lock;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.kernel.LocalMoment;

/** Which conditions of an item a learner has not met. Pure. */
public final class LockPolicy {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH:mm",
            Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm",
            Locale.ENGLISH);

    private final Facts facts;
    private final UnaryOperator<String> titles;

    private LockPolicy(Facts facts, UnaryOperator<String> titles) {
        this.facts = facts;
        this.titles = titles;
    }

    /**
     * What conditions look at.
     *
     * @param completed the keys of what she has completed, quizzes included
     * @param percents by quiz, what counts of her attempts, as far as she may see it: a lock must not tell a score that is
     *            held back
     */
    public record Facts(Set<String> completed, Map<String, Integer> percents, Instant now) {}

    /**
     * The conditions that are not met, in the order of the course files; empty where nothing is in the way.
     *
     * @param titles what an item is called, by its key
     */
    public static List<Unmet> unmet(List<Requirement> requirements, Facts facts, UnaryOperator<String> titles) {
        return new LockPolicy(facts, titles).unmet(requirements);
    }

    private List<Unmet> unmet(List<Requirement> requirements) {
        return requirements.stream().flatMap(requirement -> unmet(requirement).stream()).toList();
    }

    private Optional<Unmet> unmet(Requirement requirement) {
        return switch (requirement.kind()) {
            case COMPLETED -> completed(requirement.completed());
            case SCORE -> score(requirement.score());
            case OPENS_AT -> opensAt(requirement.opensAt());
            case AT_LEAST -> atLeast(requirement.atLeast());
            case ALL_OF -> allOf(requirement.allOf());
        };
    }

    private Optional<Unmet> completed(String item) {
        return facts.completed().contains(item)
                ? Optional.empty()
                : Optional.of(new Unmet(Requirement.Kind.COMPLETED.wireName(), item, null, null, null, null, List.of(),
                        "Terminez d'abord « %s ».".formatted(titles.apply(item)),
                        "Complete “%s” first.".formatted(titles.apply(item))));
    }

    private Optional<Unmet> score(Requirement.Score score) {
        Integer have = facts.percents().get(score.quiz());
        String title = titles.apply(score.quiz());
        return have != null && have >= score.percent()
                ? Optional.empty()
                : Optional.of(new Unmet(Requirement.Kind.SCORE.wireName(), score.quiz(), score.percent(), have, null,
                        null, List.of(),
                        "Obtenez au moins %d %% à « %s »".formatted(score.percent(), title)
                                + (have == null ? "." : " ; vous avez %d %%.".formatted(have)),
                        "Reach at least %d%% in “%s”".formatted(score.percent(), title)
                                + (have == null ? "." : "; you have %d%%.".formatted(have))));
    }

    private Optional<Unmet> opensAt(LocalMoment moment) {
        Instant opensAt = moment.first();
        LocalMoment shown = LocalMoment.of(opensAt, moment.zone());
        return !facts.now().isBefore(opensAt)
                ? Optional.empty()
                : Optional.of(new Unmet(Requirement.Kind.OPENS_AT.wireName(), null, null, null, opensAt,
                        moment.zone().getId(), List.of(),
                        "Ouvre le %s (%s).".formatted(FRENCH.format(shown.at()), moment.zone()),
                        "Opens on %s (%s).".formatted(ENGLISH.format(shown.at()), moment.zone())));
    }

    private Optional<Unmet> atLeast(Requirement.AtLeast atLeast) {
        List<Unmet> left = unmet(atLeast.of());
        int have = atLeast.of().size() - left.size();
        return have >= atLeast.count()
                ? Optional.empty()
                : Optional.of(new Unmet(Requirement.Kind.AT_LEAST.wireName(), null, atLeast.count(), have, null, null,
                        left,
                        "Remplissez au moins %d de ces %d conditions ; vous en avez rempli %d.".formatted(
                                atLeast.count(), atLeast.of().size(), have),
                        "Meet at least %d of these %d conditions; you have met %d.".formatted(atLeast.count(),
                                atLeast.of().size(), have)));
    }

    private Optional<Unmet> allOf(List<Requirement> all) {
        List<Unmet> left = unmet(all);
        int have = all.size() - left.size();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unmet(Requirement.Kind.ALL_OF.wireName(), null, all.size(), have, null, null, left,
                        "Remplissez ces %d conditions ; vous en avez rempli %d.".formatted(all.size(), have),
                        "Meet these %d conditions; you have met %d.".formatted(all.size(), have)));
    }
}
