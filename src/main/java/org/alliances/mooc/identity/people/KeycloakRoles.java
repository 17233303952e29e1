package org.alliances.mooc.identity.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * The roles of one account. What everybody gets who registers is one composite role, which may have {@code learner} in
 * it: where that is not wanted, the composite gives way to the rest of what it has.
 */
@Singleton
class KeycloakRoles {
    /** By whatever way: directly, by a composite role, by a group. */
    Set<RealmRole> of(UserResource user) {
        return RealmRole.setOf(user.roles().realmLevel().listEffective().stream()
                .map(role -> RealmRole.of(role.getName())).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    /**
     * Gives the account exactly these, or leaves it as it was.
     *
     * @throws org.alliances.mooc.kernel.ProblemException role-inherited (409), identity-unavailable (503)
     */
    void set(RealmResource realm, UserResource user, Set<RealmRole> wanted) {
        Undo undo = new Undo();
        try {
            KeycloakCalls.run(() -> change(realm, user, wanted, undo));
            if (!KeycloakCalls.ask(() -> of(user)).equals(wanted)) {
                throw PeopleProblem.ROLE_INHERITED.asException();
            }
        } catch (RuntimeException e) {
            undo.all();
            throw e;
        }
    }

    private void change(RealmResource realm, UserResource user, Set<RealmRole> wanted, Undo undo) {
        Set<RealmRole> present = of(user);
        if (present.equals(wanted)) {
            return;
        }
        RoleScopeResource scope = user.roles().realmLevel();
        List<RoleRepresentation> direct = scope.listAll();
        List<RoleRepresentation> more = new ArrayList<>(wanted.stream().filter(role -> !present.contains(role))
                .map(role -> realm.roles().get(role.text()).toRepresentation()).toList());
        List<RoleRepresentation> less = new ArrayList<>(direct.stream()
                .filter(role -> RealmRole.of(role.getName()).filter(known -> !wanted.contains(known)).isPresent())
                .toList());
        everybodys(realm, direct).ifPresent(composite -> {
            Set<RoleRepresentation> parts = realm.rolesById().getRoleComposites(composite.getId());
            if (parts.stream().anyMatch(part -> isUnwanted(part, wanted))) {
                less.add(composite);
                parts.stream().filter(part -> !isUnwanted(part, wanted)).forEach(part -> {
                    if (part.getClientRole()) {
                        add(user.roles().clientLevel(part.getContainerId()), List.of(part), undo);
                    } else {
                        more.add(part);
                    }
                });
            }
        });
        add(scope, more.stream().filter(role -> direct.stream().noneMatch(same(role))).toList(), undo);
        if (!less.isEmpty()) {
            undo.add(() -> scope.add(less));
            scope.remove(less);
        }
    }

    private static boolean isUnwanted(RoleRepresentation part, Set<RealmRole> wanted) {
        return !part.getClientRole()
                && RealmRole.of(part.getName()).filter(role -> !wanted.contains(role)).isPresent();
    }

    private static Optional<RoleRepresentation> everybodys(RealmResource realm, List<RoleRepresentation> direct) {
        return Stream.ofNullable(realm.toRepresentation().getDefaultRole())
                .flatMap(composite -> direct.stream().filter(same(composite))).findFirst();
    }

    private static Predicate<RoleRepresentation> same(RoleRepresentation role) {
        return other -> other.getId().equals(role.getId());
    }

    /** Before it is done, because a lost answer says nothing about what was done; taking away what is not there is harmless. */
    private static void add(RoleScopeResource scope, List<RoleRepresentation> more, Undo undo) {
        List<RoleRepresentation> there = scope.listAll();
        List<RoleRepresentation> missing = more.stream().filter(role -> there.stream().noneMatch(same(role))).toList();
        if (!missing.isEmpty()) {
            undo.add(() -> scope.remove(missing));
            scope.add(missing);
        }
    }
}
