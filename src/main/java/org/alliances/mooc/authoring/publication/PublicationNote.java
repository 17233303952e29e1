package org.alliances.mooc.authoring.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;

/** What an instructor says about a publication. */
@Entity
@Table(name = "authoring_publication")
@IdClass(PublicationNote.Key.class)
class PublicationNote {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "number")
    private int number;
    @Column(name = "edition")
    private int edition;
    @Column(name = "major")
    private int major;
    @Column(name = "minor")
    private int minor;
    @Column(name = "note")
    private String note;
    @Column(name = "modules")
    private String modules;
    @Column(name = "published_by")
    private UUID publishedBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "reason")
    private String reason;

    protected PublicationNote() {}

    static PublicationNote of(CourseKey course, int number, Version version, Wish wish, UUID by) {
        PublicationNote said = new PublicationNote();
        said.courseKey = course.value();
        said.number = number;
        said.edition = version.edition();
        said.major = version.major();
        said.minor = version.minor();
        said.note = wish.note();
        said.modules = Wish.text(wish.modules());
        said.publishedBy = by;
        return said;
    }

    void withdraw(String why, UUID by, Instant at) {
        withdrawnAt = at;
        withdrawnBy = by;
        reason = why;
    }

    int number() {
        return number;
    }

    Version version() {
        return new Version(edition, major, minor);
    }

    String note() {
        return note;
    }

    /** {@code null}: the whole course. */
    Set<String> modules() {
        return Wish.modules(modules);
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    String reason() {
        return reason;
    }

    /**
     * What is to be published.
     *
     * @param modules {@code null}: the whole course
     * @param edition whether it is a new edition
     * @param note for learners
     */
    record Wish(Set<String> modules, boolean edition, String note) {
        static String text(Set<String> modules) {
            return modules == null ? null : String.join(" ", new TreeSet<>(modules));
        }

        static Set<String> modules(String text) {
            return text == null ? null : new TreeSet<>(Set.of(text.split(" ")));
        }
    }

    /** The primary key. */
    record Key(String courseKey, int number) {}
}
