package org.alliances.mooc.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Whether a list that is offered as JSON and as CSV is wanted as CSV. */
public final class WantsSpreadsheet {
    public static final String CSV = "text/csv";
    /** What such an answer is sent as. */
    public static final MediaType TYPE = MediaType.valueOf(CSV).withCharset("UTF-8");

    private WantsSpreadsheet() {}

    /** @param format {@code csv} or {@code json}; {@code null}: what {@code Accept} prefers, JSON where it does not say */
    public static boolean by(String format, HttpHeaders headers) {
        return format == null ? prefersCsv(headers) : format.equals("csv");
    }

    private static boolean prefersCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(TYPE))
                .findFirst().filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)).isPresent();
    }
}
