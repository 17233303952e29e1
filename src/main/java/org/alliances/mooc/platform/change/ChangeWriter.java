package org.alliances.mooc.platform.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes numbered changes in batches: of one learner two statements, three for a thing that is new; of a thousand learners the
 * same number of round trips a batch. Plain JDBC, because the count of each row of a batch decides what comes next.
 */
final class ChangeWriter {
    private static final String BEGIN = """
            insert into learner_feed (learner_id, number, forgotten) values (?, 0, 0) on conflict do nothing""";
    private static final String TAKE = "update learner_feed set number = number + ? where learner_id = ?";
    private static final String MOVE = """
            update learner_change
            set number = (select f.number from learner_feed f where f.learner_id = ?) - ?, gone_at = ?
            where learner_id = ? and kind = ? and subject = ?""";
    private static final String ADD = """
            insert into learner_change (learner_id, kind, subject, number, gone_at)
            select f.learner_id, cast(? as varchar(20)), cast(? as varchar(200)), f.number - ?,
                cast(? as timestamp(6) with time zone)
            from learner_feed f where f.learner_id = ?""";

    private final Connection connection;

    ChangeWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * A change with its number, as far below the learner's last one.
     *
     * @param goneAt {@code null}: it is there
     */
    record Numbered(UUID learner, CollectedChanges.Subject subject, int below, Instant goneAt) {}

    /** Locks these learners, in their order, and gives each so many numbers. */
    void take(SortedMap<UUID, Integer> counts) throws SQLException {
        if (counts.size() > 1) {
            // All first rows before any lock: two who need each other's would wait in a ring otherwise.
            begin(counts.keySet());
            give(counts);
        } else if (!give(counts)) {
            begin(counts.keySet());
            give(counts);
        }
    }

    private void begin(Set<UUID> learners) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            for (UUID learner : learners) {
                insert.setObject(1, learner);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Whether each of them had a row. */
    private boolean give(SortedMap<UUID, Integer> counts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            for (Map.Entry<UUID, Integer> count : counts.entrySet()) {
                update.setInt(1, count.getValue());
                update.setObject(2, count.getKey());
                update.addBatch();
            }
            return IntStream.of(update.executeBatch()).allMatch(rows -> rows == 1);
        }
    }

    /** Nobody else can add a row of a learner who is locked: what is not there to be moved is there to be added. */
    void write(List<Numbered> changes) throws SQLException {
        List<Numbered> fresh = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            for (Numbered change : changes) {
                update.setObject(1, change.learner());
                update.setInt(2, change.below());
                set(update, 3, change.goneAt());
                update.setObject(4, change.learner());
                update.setString(5, change.subject().kind());
                update.setString(6, change.subject().key());
                update.addBatch();
            }
            int[] rows = update.executeBatch();
            for (int index = 0; index < rows.length; index++) {
                if (rows[index] == 0) {
                    fresh.add(changes.get(index));
                }
            }
        }
        if (!fresh.isEmpty()) {
            add(fresh);
        }
    }

    private void add(List<Numbered> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Numbered change : changes) {
                insert.setString(1, change.subject().kind());
                insert.setString(2, change.subject().key());
                insert.setInt(3, change.below());
                set(insert, 4, change.goneAt());
                insert.setObject(5, change.learner());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, int index, Instant at) throws SQLException {
        if (at == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, at.atOffset(ZoneOffset.UTC));
        }
    }
}
