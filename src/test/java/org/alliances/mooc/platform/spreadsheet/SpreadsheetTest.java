package org.alliances.mooc.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @Test
    void textThatASpreadsheetWouldRunIsKeptFromIt() {
        for (String dangerous : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
            assertThat(SpreadsheetCell.text(dangerous)).isEqualTo("'" + dangerous);
        }
        assertThat(SpreadsheetCell.text("Quiz : rassembler")).isEqualTo("Quiz : rassembler");
        assertThat(SpreadsheetCell.text("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nom;Prénom\nVerlet;Nadia\n", "nom,prenom\r\nVerlet,Nadia\r\n", "NOM\tPrénom\nVerlet\tNadia",
                    "\uFEFFNom ; Prénom\n\n;\n Verlet ; \"Nadia\"\n"})
    void rowsAreReadHoweverTheyWereSaved(String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            if (text.startsWith("\uFEFF") && charset != StandardCharsets.UTF_8) {
                continue;
            }
            SpreadsheetRows table = SpreadsheetRows.read(text.getBytes(charset), 1);

            int given = table.column(List.of("givenName", "Prénom")).orElseThrow();
            assertThat(table.rows()).hasSize(1);
            assertThat(table.rows().getFirst().cell(given)).isEqualTo("Nadia");
            assertThat(table.rows().getFirst().cell(7)).isEmpty();
            assertThat(table.column(List.of("courriel"))).isEmpty();
        }
    }

    @Test
    void rowsAreCountedAsASpreadsheetCounts() {
        SpreadsheetRows table = SpreadsheetRows.read("a;b\n1;2\n;\n3;\"x\ny\"\n".getBytes(StandardCharsets.UTF_8), 2);

        assertThat(table.rows()).extracting(SpreadsheetRows.Row::number).containsExactly(2, 4);
        assertThat(table.rows().getLast().cell(1)).isEqualTo("x\ny");
    }

    @Test
    void whatIsTooLongOrNoCsvIsRefused() {
        assertThatThrownBy(() -> SpreadsheetRows.read("a\n1\n2\n".getBytes(StandardCharsets.UTF_8), 1))
                .hasMessageContaining("At most 1 lines");
        assertThatThrownBy(() -> SpreadsheetRows.read("a;b\n\"1".getBytes(StandardCharsets.UTF_8), 5))
                .hasMessageContaining("no CSV");
        assertThat(SpreadsheetRows.read(null, 5).rows()).isEmpty();
    }

    @Test
    void whatIsWrittenCanBeReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetWriter writer = SpreadsheetWriter.on(out);
        writer.write("Motif", "Élan; « oui »");
        writer.write("a\"b", "c\nd");
        writer.flush();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFMotif;\"Élan; « oui »\"\r\n");
        SpreadsheetRows table = SpreadsheetRows.read(out.toByteArray(), 5);
        assertThat(table.rows().getFirst().cells()).containsExactly("a\"b", "c\nd");
    }
}
