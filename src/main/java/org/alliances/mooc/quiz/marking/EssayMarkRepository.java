package org.alliances.mooc.quiz.marking;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EssayMarkRepository implements PanacheRepositoryBase<EssayMark, EssayMark.Key> {
    /** Final ones first, by number; then drafts, the oldest first. */
    List<EssayMark> of(EssayKey essay) {
        return list("""
                learnerId = ?1 and attemptId = ?2 and questionKey = ?3
                order by number asc nulls last, updatedAt, markerId""", essay.learnerId(), essay.attemptId(),
                essay.questionKey());
    }

    List<EssayMark> of(Collection<EssayKey> essays) {
        if (essays.isEmpty()) {
            return List.of();
        }
        return find("learnerId in ?1 and attemptId in ?2",
                essays.stream().map(EssayKey::learnerId).distinct().toList(),
                essays.stream().map(EssayKey::attemptId).distinct().toList()).stream()
                .filter(mark -> essays.contains(mark.essay())).toList();
    }
}
