package org.alliances.mooc.platform.audit;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Makes the JSON of an entry's detail and refuses what must not be kept: what is written here is never changed again, and
 * is read by other people than whom it is about.
 */
final class AuditDetail {
    private static final Pattern PRIVATE_MEMBER = Pattern
            .compile("(?i).*(answer|response|token|secret|password|mail).*");
    private static final Pattern MAIL_OR_TOKEN = Pattern
            .compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private AuditDetail() {}

    /** @throws IllegalArgumentException for a member that looks like an answer, a token or a mail address */
    static String write(Map<String, Object> detail, ObjectMapper json) {
        JsonNode tree = json.valueToTree(detail);
        check(tree);
        return tree.toString();
    }

    private static void check(JsonNode node) {
        node.properties().forEach(member -> {
            if (PRIVATE_MEMBER.matcher(member.getKey()).matches()) {
                throw new IllegalArgumentException("an audit keeps no “" + member.getKey() + "”");
            }
        });
        if (node.isTextual() && MAIL_OR_TOKEN.matcher(node.textValue()).find()) {
            throw new IllegalArgumentException("an audit keeps neither mail addresses nor tokens");
        }
        node.forEach(AuditDetail::check);
    }
}
