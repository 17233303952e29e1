package org.alliances.mooc.identity.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.alliances.mooc.platform.spreadsheet.SpreadsheetRows;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetRows.Row;

/**
 * Who is to get an account, from a list that a spreadsheet has saved.
 *
 * @param lines in order
 */
record PeopleList(List<Line> lines) {
    static final int MAX_LINES = 200;
    private static final List<String> USER_NAME = List.of("userName", "user name", "username", "identifiant",
            "nom d'utilisateur", "nom d’utilisateur", "nom utilisateur", "utilisateur", "login", "compte");
    private static final List<String> MAIL_ADDRESS = List.of("mailAddress", "mail address", "courriel", "email",
            "e-mail", "mail", "adresse de courriel", "adresse e-mail", "adresse mail", "email address");
    private static final List<String> GIVEN_NAME = List.of("givenName", "given name", "prénom", "firstName",
            "first name");
    private static final List<String> FAMILY_NAME = List.of("familyName", "family name", "nom de famille", "nom",
            "lastName", "last name", "surname");
    private static final List<String> ROLES = List.of("roles", "role", "rôles", "rôle");
    private static final List<String> LANGUAGE = List.of("language", "langue");
    private static final Map<String, RealmRole> ROLE_NAMES = Map.ofEntries(Map.entry("learner", RealmRole.LEARNER),
            Map.entry("apprenant", RealmRole.LEARNER), Map.entry("apprenante", RealmRole.LEARNER),
            Map.entry("instructor", RealmRole.INSTRUCTOR), Map.entry("formateur", RealmRole.INSTRUCTOR),
            Map.entry("formatrice", RealmRole.INSTRUCTOR), Map.entry("enseignant", RealmRole.INSTRUCTOR),
            Map.entry("enseignante", RealmRole.INSTRUCTOR), Map.entry("admin", RealmRole.ADMIN),
            Map.entry("administrateur", RealmRole.ADMIN), Map.entry("administratrice", RealmRole.ADMIN));

    PeopleList {
        lines = List.copyOf(lines);
    }

    /**
     * @param number of the row as a spreadsheet counts; the one with the names of the columns is 1
     * @param wanted not checked yet
     * @param unknownRole {@code null}: every role has a name that is known
     */
    record Line(int number, InvitePersonRequest wanted, String unknownRole) {}

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400), with what is wrong with the file */
    static PeopleList read(byte[] file, String language) {
        SpreadsheetRows table = SpreadsheetRows.read(file, MAX_LINES);
        int userName = require(table, USER_NAME, "identifiant", "userName");
        int mailAddress = require(table, MAIL_ADDRESS, "courriel", "mailAddress");
        int givenName = require(table, GIVEN_NAME, "prénom", "givenName");
        int familyName = require(table, FAMILY_NAME, "nom", "familyName");
        OptionalInt roles = table.column(ROLES);
        OptionalInt spoken = table.column(LANGUAGE);
        if (table.rows().isEmpty()) {
            throw SpreadsheetRows.refused("Le fichier ne nomme personne.", "The file names nobody.");
        }
        return new PeopleList(table.rows().stream().map(row -> {
            List<String> names = roles(row, roles);
            String own = spoken.isPresent() ? row.cell(spoken.getAsInt()).toLowerCase(Locale.ROOT) : "";
            return new Line(row.number(), new InvitePersonRequest(row.cell(userName), row.cell(mailAddress),
                    row.cell(givenName), row.cell(familyName), known(names), own.isEmpty() ? language : own),
                    names.stream().filter(name -> !ROLE_NAMES.containsKey(name)).findFirst().orElse(null));
        }).toList());
    }

    private static int require(SpreadsheetRows table, List<String> names, String french, String english) {
        return table.column(names).orElseThrow(() -> SpreadsheetRows.refused(
                "La première ligne doit nommer les colonnes ; « %s » manque.".formatted(french),
                "The first line must name the columns; “%s” is missing.".formatted(english)));
    }

    /** Who is nothing else learns. */
    private static List<String> roles(Row row, OptionalInt column) {
        List<String> names = column.isEmpty()
                ? List.of()
                : Stream.of(row.cell(column.getAsInt()).toLowerCase(Locale.ROOT).split("[\\s,;|+/]+"))
                        .filter(name -> !name.isEmpty()).toList();
        return names.isEmpty() ? List.of(RealmRole.LEARNER.text()) : names;
    }

    private static List<RealmRole> known(List<String> names) {
        List<RealmRole> found = new ArrayList<>();
        names.stream().map(ROLE_NAMES::get).map(Optional::ofNullable).flatMap(Optional::stream).distinct()
                .forEach(found::add);
        return found;
    }
}
