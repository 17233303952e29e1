package org.alliances.mooc.identity.people;

import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to get an account. */
@Schema(name = "InvitePerson")
record InvitePersonRequest(
        @Schema(description = "With which the person signs in; letters count as small ones. It cannot have the form of an id.",
                examples = "nadia.verlet") @NotNull @Size(min = 3,
                        max = 100) @Pattern(regexp = InvitePersonRequest.USER_NAME) String userName,
        @Schema(examples = "nadia.verlet@example.org") @NotBlank @Size(max = 254) @Email(
                regexp = InvitePersonRequest.MAIL) String mailAddress,
        @Schema(examples = "Nadia") @NotBlank @Size(max = 100) @Pattern(
                regexp = InvitePersonRequest.NAME) String givenName,
        @Schema(examples = "Verlet") @NotBlank @Size(max = 100) @Pattern(
                regexp = InvitePersonRequest.NAME) String familyName,
        @Schema(type = SchemaType.ARRAY, implementation = String.class, enumeration = {
                "learner", "instructor", "admin"}, examples = "[\"instructor\"]") @NotEmpty @Size(
                        max = 10) List<@NotNull RealmRole> roles,
        @Schema(nullable = true,
                description = "Of the mail and of the sign-in pages: `fr`, which holds where it is left out, or `en`.",
                examples = "fr") @Pattern(regexp = "fr|en") String language){
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    /** What has the form of an id would be taken for one in an address, and service accounts are not for people. */
    static final String USER_NAME = "(?!" + UUID_FORM + "$)(?!service-account-)[A-Za-z0-9][A-Za-z0-9._@+-]*";
    /** The identity server refuses what its pages and mails could take for markup. */
    static final String NAME = "[^<>&\"\\x00-\\x1f\\x7f$%!#?§;*~/\\\\|^=\\[\\]{}()]+";
    /** Takes nothing back once it has matched: what somebody sends may be a megabyte of dots. */
    static final String MAIL = ".+@[^.@]++(?:\\.[^.@]++)++";

    InvitePersonRequest {
        userName = userName == null ? null : userName.strip().toLowerCase(Locale.ROOT);
        mailAddress = mailAddress == null ? null : mailAddress.strip().toLowerCase(Locale.ROOT);
        givenName = givenName == null ? null : givenName.strip();
        familyName = familyName == null ? null : familyName.strip();
        language = language == null ? "fr" : language;
    }
}
