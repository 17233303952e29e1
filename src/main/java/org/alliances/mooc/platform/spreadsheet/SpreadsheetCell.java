package org.alliances.mooc.platform.spreadsheet;

/** Makes text safe for spreadsheets, which take some of it for formulas and run them. */
public final class SpreadsheetCell {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** The text; with an apostrophe before it where it would be taken for a formula. */
    public static String text(String value) {
        return !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
