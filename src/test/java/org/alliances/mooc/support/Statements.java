package org.alliances.mooc.support;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Listens to the SQL that Hibernate sends. */
@PersistenceUnitExtension
public class Statements implements StatementInspector {
    private static final long serialVersionUID = 1;
    private static final ConcurrentLinkedQueue<String> HEARD = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        HEARD.add(sql);
        return sql;
    }

    /** What was sent while this was done, except the catalogue's own look for new publications. */
    public static List<String> during(Runnable work) {
        HEARD.clear();
        work.run();
        return soFar();
    }

    /** As {@link #during}, while the work is still being done. */
    public static List<String> soFar() {
        return HEARD.stream().filter(sql -> !sql.contains("from publishing_publication ")).toList();
    }
}
