package org.alliances.mooc.platform.change;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** By what name cursors know this database. */
@Entity
@Immutable
@Table(name = "change_feed")
class FeedIdentity {
    @Id
    @Column(name = "id")
    private short id;
    @Column(name = "installation")
    private UUID installation;

    protected FeedIdentity() {}
}
