package org.alliances.mooc.identity.people;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account is to be on the platform, in the place of what it was. */
@Schema(name = "PutRoles")
record PutRolesRequest(@Schema(type = SchemaType.ARRAY, implementation = String.class, enumeration = {
        "learner", "instructor", "admin"}, examples = "[\"learner\", \"instructor\"]") @NotNull @Size(
                max = 10) List<@NotNull RealmRole> roles){}
