package org.alliances.mooc.platform.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
 * The rows of a list that a spreadsheet has saved as CSV: in UTF-8 or Windows-1252, with commas, semicolons or tabs.
 *
 * @param header the names of the columns, folded: small, without accents, without blanks around
 * @param rows those that are not empty, in order
 */
public record SpreadsheetRows(List<String> header, List<Row> rows) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ObjectReader CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES).build().readerFor(String[].class);

    public SpreadsheetRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts; the one with the names of the columns is 1
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Without blanks around; empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * @param file {@code null}: empty
     * @throws ProblemException invalid-request (400): more rows than this, or no CSV
     */
    public static SpreadsheetRows read(byte[] file, int maxRows) {
        String text = text(file == null ? new byte[0] : file);
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = CSV
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text))).readValues(text)) {
            List<String> header = lines.hasNextValue()
                    ? Stream.of(lines.nextValue()).map(SpreadsheetRows::fold).toList()
                    : List.of();
            for (int number = 2; lines.hasNextValue(); number++) {
                String[] cells = lines.nextValue();
                if (Stream.of(cells).allMatch(String::isBlank)) {
                    continue;
                }
                if (rows.size() == maxRows) {
                    throw refused("Au plus %d lignes à la fois.".formatted(maxRows),
                            "At most %d lines at once.".formatted(maxRows));
                }
                rows.add(new Row(number, List.of(cells)));
            }
            return new SpreadsheetRows(header, rows);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw refused("Le fichier n'est pas un CSV lisible, ligne %d au plus tôt.".formatted(line),
                    "The file is no CSV that can be read, from line %d on.".formatted(line));
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    /** Where the column is that is called one of these, the first name that is found. */
    public OptionalInt column(List<String> names) {
        return names.stream().map(SpreadsheetRows::fold).filter(header::contains).mapToInt(header::indexOf)
                .findFirst();
    }

    /** The refusal of the file as a whole. */
    public static ProblemException refused(String french, String english) {
        return PlatformProblem.INVALID_REQUEST.with(french, english)
                .withViolations(List.of(new Violation("", "body", Bilingual.of(french, english))));
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
}
