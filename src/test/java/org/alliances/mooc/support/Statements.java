package org.alliances.mooc.support;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Listens to the SQL that Hibernate sends. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {
    private static final long serialVersionUID = 1;
    /**
     * The looks for new publications, for attempts whose time is over, for publications whose time has come, for kept answers
     * that are old, and for removals that can be forgotten.
     */
    private static final List<String> BACKGROUND = List.of("from publishing_publication ",
            "from quiz_attempt a1_0 where a1_0.closes_at<=? order by", "from authoring_schedule ",
            "delete from idempotent_answer ", "distinct lc1_0.learner_id");
    private static final ConcurrentLinkedQueue<String> HEARD = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        HEARD.add(sql);
        return sql;
    }

    /** What was sent while this was done, except what the application does by itself every few seconds. */
    public static List<String> during(Runnable work) {
        HEARD.clear();
        work.run();
        return soFar();
    }

    /** As {@link #during}, while the work is still being done. */
    public static List<String> soFar() {
        return HEARD.stream().filter(sql -> BACKGROUND.stream().noneMatch(sql::contains)).toList();
    }
}
