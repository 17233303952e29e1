package org.alliances.mooc.identity.people;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account is being made. */
@Entity
@Table(name = "unfinished_invitation")
class UnfinishedInvitation {
    @Id
    @Column(name = "name_hash")
    private String nameHash;
    @Column(name = "begun_at")
    private Instant begunAt;

    protected UnfinishedInvitation() {}

    static UnfinishedInvitation begin(String nameHash, Instant at) {
        UnfinishedInvitation begun = new UnfinishedInvitation();
        begun.nameHash = nameHash;
        begun.begunAt = at;
        return begun;
    }
}
