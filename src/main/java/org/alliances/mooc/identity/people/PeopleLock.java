package org.alliances.mooc.identity.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that whoever changes accounts has to lock. */
@Entity
@Table(name = "people_lock")
class PeopleLock {
    @Id
    @Column(name = "id")
    private short id;

    protected PeopleLock() {}
}
