package org.alliances.mooc.identity.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody is on the platform; other roles of the realm are not ours. */
enum RealmRole {
    LEARNER, INSTRUCTOR, ADMIN;

    /** As the realm and the wire have it. */
    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RealmRole> of(String text) {
        return Stream.of(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    static Set<RealmRole> setOf(Collection<RealmRole> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(RealmRole.class) : EnumSet.copyOf(roles);
    }

    static List<String> texts(Set<RealmRole> roles) {
        return roles.stream().sorted().map(RealmRole::text).toList();
    }
}
