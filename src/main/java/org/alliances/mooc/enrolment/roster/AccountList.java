package org.alliances.mooc.enrolment.roster;

import java.util.List;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.spreadsheet.SpreadsheetRows;

/**
 * The accounts of a list that a spreadsheet has saved.
 *
 * @param lines those that name an account, in order
 */
record AccountList(List<Line> lines) {
    static final int MAX_LINES = 1_000;
    private static final int MAX_ACCOUNT = 254;
    private static final List<String> COLUMNS = List.of("compte", "identifiant", "account", "username", "user name",
            "user", "utilisateur", "email", "e-mail", "courriel", "mail", "adresse e-mail", "adresse mail",
            "adresse de courriel", "email address");

    AccountList {
        lines = List.copyOf(lines);
    }

    /**
     * @param number of the row as a spreadsheet counts; the one with the names of the columns is 1
     * @param account may be empty, where other cells are not
     */
    record Line(int number, String account) {}

    /** @throws ProblemException invalid-request (400), with what is wrong with the file */
    static AccountList read(byte[] file) {
        SpreadsheetRows table = SpreadsheetRows.read(file, MAX_LINES);
        int column = table.column(COLUMNS).orElseThrow(() -> SpreadsheetRows.refused(
                "La première ligne doit nommer les colonnes, dont une « compte », « identifiant », « email » ou « courriel ».",
                "The first line must name the columns, one of them “account”, “username” or “email”."));
        List<Line> lines = table.rows().stream().map(row -> new Line(row.number(), account(row, column))).toList();
        if (lines.isEmpty()) {
            throw SpreadsheetRows.refused("Le fichier ne nomme personne.", "The file names nobody.");
        }
        return new AccountList(lines);
    }

    private static String account(SpreadsheetRows.Row row, int column) {
        String account = row.cell(column);
        if (account.length() > MAX_ACCOUNT || account.chars().anyMatch(Character::isISOControl)) {
            throw SpreadsheetRows.refused(
                    "Ligne %d : ce n'est ni un identifiant ni une adresse.".formatted(row.number()),
                    "Line %d: this is neither a user name nor an address.".formatted(row.number()));
        }
        return account;
    }
}
