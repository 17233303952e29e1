package org.alliances.mooc.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Empties what learners wrote, by reading the schema: a new table cannot be forgotten. Content stays published. */
@ApplicationScoped
public class Database {
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Deletes the rows of every table that has a {@code learner_id}, a {@code caller_id} or a {@code subject_id}. */
    public void forgetLearners() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : tablesOfLearners(connection)) {
                statement.executeUpdate("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be emptied", e);
        }
    }

    /** How many rows a query counts. */
    public long count(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the query failed", e);
        }
    }

    /** Changes rows behind the application's back, and says how many. */
    public int change(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the change failed", e);
        }
    }

    /** The tables that belong to learners. */
    public List<String> tablesOfLearners() {
        try (Connection connection = source.getConnection()) {
            return tablesOfLearners(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the schema could not be read", e);
        }
    }

    private static List<String> tablesOfLearners(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String column : List.of("learner_id", "caller_id", "subject_id")) {
            try (ResultSet columns = connection.getMetaData().getColumns(null, null, null, column)) {
                while (columns.next()) {
                    tables.add(columns.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }
}
