package org.alliances.mooc.sync.push;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;

/**
 * A refusal as it is stored.
 *
 * @param members what a client can act upon
 */
record KeptProblem(String slug, String french, String english, List<Wrong> violations, Map<String, Object> members) {

    /** As JSON, in characters. */
    static final int LONGEST = 20_000;

    /** One wrong input. */
    record Wrong(String field, String in, String french, String english) {
        ProblemException.Violation toViolation() {
            return new ProblemException.Violation(field, in, Bilingual.of(french, english));
        }
    }

    KeptProblem withoutMembers() {
        return new KeptProblem(slug, french, english, violations, Map.of());
    }

    static KeptProblem of(ProblemException refusal) {
        return new KeptProblem(refusal.type().slug(), refusal.detail().french(), refusal.detail().english(),
                refusal.violations().stream().map(violation -> new Wrong(violation.field(), violation.in(),
                        violation.message().french(), violation.message().english())).toList(),
                refusal.members());
    }
}
