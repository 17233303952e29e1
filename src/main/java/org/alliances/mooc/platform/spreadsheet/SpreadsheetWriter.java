package org.alliances.mooc.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * Writes lines for a spreadsheet, as a French one expects them too: UTF-8 with a byte order mark, semicolons. Does not
 * close what it writes to. Text that somebody has typed goes through {@link SpreadsheetCell} first.
 */
public final class SpreadsheetWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final ObjectWriter CSV = CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build().writer(CsvSchema.emptySchema().withColumnSeparator(';').withLineSeparator("\r\n"))
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final SequenceWriter lines;

    private SpreadsheetWriter(SequenceWriter lines) {
        this.lines = lines;
    }

    public static SpreadsheetWriter on(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        return new SpreadsheetWriter(CSV.writeValues(text));
    }

    public void write(String... cells) throws IOException {
        lines.write(cells);
    }

    public void flush() throws IOException {
        lines.flush();
    }
}
