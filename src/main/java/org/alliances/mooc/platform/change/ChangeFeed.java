package org.alliances.mooc.platform.change;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.LearnerId;

/** What changed for a learner, by its numbers. Joins the caller's transaction. */
@ApplicationScoped
public class ChangeFeed {
    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    ChangeFeed(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The things whose latest change has a higher number, in the order of these. One statement, so that what it says of them and
     * of what was forgotten is of one moment.
     *
     * @param removals whether things that are gone are told too; whoever holds nothing has no use for it
     * @param most at the most so many
     */
    @Transactional
    public Reading read(LearnerId learner, long after, boolean removals, int most) {
        List<Object[]> rows = rows(learner, after, removals, most);
        if (rows.isEmpty()) {
            nameThisDatabase();
            rows = rows(learner, after, removals, most);
        }
        Object[] first = rows.getFirst();
        return new Reading((UUID) first[0], first[1] == null ? 0 : (Long) first[1],
                first[2] == null ? 0 : (Long) first[2],
                rows.stream().filter(row -> row[3] != null)
                        .map(row -> new Change((String) row[3], (String) row[4], (Long) row[5], row[6] != null))
                        .toList());
    }

    private List<Object[]> rows(LearnerId learner, long after, boolean removals, int most) {
        return entities.createQuery("""
                select i.installation, f.number, f.forgotten, c.kind, c.subject, c.number, c.goneAt
                from FeedIdentity i
                left join LearnerFeed f on f.learnerId = :learner
                left join LearnerChange c on c.learnerId = :learner and c.number > :after%s
                order by c.number""".formatted(removals ? "" : " and c.goneAt is null"), Object[].class)
                .setParameter("learner", learner.value()).setParameter("after", after).setMaxResults(most)
                .getResultList();
    }

    private void nameThisDatabase() {
        entities.createNativeQuery("""
                insert into change_feed (id, installation) values (1, :installation) on conflict do nothing""")
                .setParameter("installation", new UUID(random.nextLong(), random.nextLong())).executeUpdate();
    }

    /** Some of the learners of whom a removal is as old as that. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> withRemovals(Instant goneBefore, int most) {
        return entities.createQuery("select distinct learnerId from LearnerChange where goneAt < :limit", UUID.class)
                .setParameter("limit", goneBefore).setMaxResults(most).getResultList();
    }

    /** Forgets what was removed from her so long ago: who has not heard of it by now starts over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(UUID learner, Instant goneBefore) {
        // Holds her row, so that nothing comes in between the two.
        entities.createQuery("""
                update LearnerFeed f set f.forgotten = (select max(c.number) from LearnerChange c
                    where c.learnerId = :learner and c.goneAt < :limit)
                where f.learnerId = :learner and f.forgotten < (select max(c.number) from LearnerChange c
                    where c.learnerId = :learner and c.goneAt < :limit)""").setParameter("learner", learner)
                .setParameter("limit", goneBefore).executeUpdate();
        entities.createQuery("""
                delete from LearnerChange c where c.learnerId = :learner and c.goneAt < :limit and c.number <=
                    (select f.forgotten from LearnerFeed f where f.learnerId = :learner)""")
                .setParameter("learner", learner).setParameter("limit", goneBefore).executeUpdate();
    }

    /**
     * @param installation of this database
     * @param number the last one that was given to the learner; 0: none
     * @param forgotten the highest number of a removal that has been forgotten; 0: none has been
     */
    public record Reading(UUID installation, long number, long forgotten, List<Change> changes) {}

    /** The latest change of one thing. */
    public record Change(String kind, String subject, long number, boolean isGone) {}
}
