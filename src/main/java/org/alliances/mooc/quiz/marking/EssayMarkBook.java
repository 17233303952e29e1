package org.alliances.mooc.quiz.marking;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.quiz.MarkBook;
import org.alliances.mooc.quiz.paper.Marks;

/** Reads released marks from the essays themselves: what is changed since is not in there. */
@ApplicationScoped
class EssayMarkBook implements MarkBook {
    private final QueuedEssayRepository essays;
    private final MarkingJson json;

    EssayMarkBook(QueuedEssayRepository essays, MarkingJson json) {
        this.essays = essays;
        this.json = json;
    }

    @Override
    @Transactional
    public Map<String, ReleasedMark> released(LearnerId learner, UUID attempt) {
        return essays.releasedIn(learner.value(), attempt).stream()
                .collect(Collectors.toMap(essay -> essay.key().questionKey(), this::mark));
    }

    private ReleasedMark mark(QueuedEssay essay) {
        MarkingJson.Released released = json.released(essay.releasedMark());
        return new ReleasedMark(new Marks(released.levels()), released.comments(), essay.releasedAt(),
                new ContentHash(released.text()));
    }
}
