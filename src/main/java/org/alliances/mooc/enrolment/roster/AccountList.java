package org.alliances.mooc.enrolment.roster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

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
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ObjectReader CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES).build().readerFor(String[].class);

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
        String text = text(file == null ? new byte[0] : file);
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<String[]> rows = CSV
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text))).readValues(text)) {
            int column = rows.hasNextValue() ? column(rows.nextValue()) : column(new String[0]);
            for (int number = 2; rows.hasNextValue(); number++) {
                String[] cells = rows.nextValue();
                if (Stream.of(cells).allMatch(String::isBlank)) {
                    continue;
                }
                if (lines.size() == MAX_LINES) {
                    throw refused("Au plus %d lignes à la fois.".formatted(MAX_LINES),
                            "At most %d lines at once.".formatted(MAX_LINES));
                }
                lines.add(new Line(number, column < cells.length ? account(number, cells[column]) : ""));
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw refused("Le fichier n'est pas un CSV lisible, ligne %d au plus tôt.".formatted(line),
                    "The file is no CSV that can be read, from line %d on.".formatted(line));
        } catch (IOException fromMemory) {
            throw new java.io.UncheckedIOException(fromMemory);
        }
        if (lines.isEmpty()) {
            throw refused("Le fichier ne nomme personne.", "The file names nobody.");
        }
        return new AccountList(lines);
    }

    private static String account(int number, String cell) {
        String account = cell.strip();
        if (account.length() > MAX_ACCOUNT || account.chars().anyMatch(Character::isISOControl)) {
            throw refused("Ligne %d : ce n'est ni un identifiant ni une adresse.".formatted(number),
                    "Line %d: this is neither a user name nor an address.".formatted(number));
        }
        return account;
    }

    private static int column(String[] header) {
        List<String> names = Stream.of(header).map(AccountList::fold).toList();
        return COLUMNS.stream().filter(names::contains).map(names::indexOf).findFirst()
                .orElseThrow(() -> refused(
                        "La première ligne doit nommer les colonnes, dont une « compte », « identifiant », « email » ou « courriel ».",
                        "The first line must name the columns, one of them “account”, “username” or “email”."));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(candidate -> first.chars().filter(c -> c == candidate).count()))
                .orElseThrow();
    }

    /** Spreadsheets on Windows still save in its own character set where one does not say otherwise. */
    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ProblemException refused(String french, String english) {
        return PlatformProblem.INVALID_REQUEST.with(french, english)
                .withViolations(List.of(new Violation("", "body", Bilingual.of(french, english))));
    }
}
