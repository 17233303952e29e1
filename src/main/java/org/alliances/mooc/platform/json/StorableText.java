package org.alliances.mooc.platform.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

/** Reads texts, and refuses the one character that PostgreSQL cannot store, U+0000. */
final class StorableText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        return text == null || text.indexOf('\0') < 0
                ? text
                : (String) context.handleWeirdStringValue(String.class, "", "a text without U+0000");
    }
}
