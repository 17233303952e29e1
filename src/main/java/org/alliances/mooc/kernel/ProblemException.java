package org.alliances.mooc.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A use case was refused for a reason that the client may know. Carries no cause to the wire and fills no stack trace:
 * it is an answer, not an accident.
 */
public final class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient Bilingual detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemType type, Bilingual detail) {
        this(type, detail, List.of(), Map.of());
    }

    private ProblemException(ProblemType type, Bilingual detail, List<Violation> violations,
            Map<String, Object> members) {
        super(type.slug() + ": " + detail.english(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.members = Map.copyOf(members);
    }

    /** The same refusal, saying which inputs are wrong. */
    public ProblemException withViolations(List<Violation> wrong) {
        return new ProblemException(type, detail, wrong, members);
    }

    /** The same refusal with an extension member (RFC 9457, 3.2): data that a client can act upon. */
    public ProblemException withMember(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ProblemException(type, detail, violations, more);
    }

    public ProblemType type() {
        return type;
    }

    public Bilingual detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> members() {
        return members;
    }

    /**
     * One wrong input.
     *
     * @param field its name, dotted where it is nested
     * @param in where it stands: {@code body}, {@code path}, {@code query} or {@code header}
     * @param message what is wrong with it
     */
    public record Violation(String field, String in, Bilingual message) {}
}
