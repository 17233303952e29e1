package org.alliances.mooc.support;

/** As {@link Postgres}, with a server of its own: for who publishes the real course. */
public class PostgresApart extends Postgres {}
