package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.course.rule.Finding;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;

/** What the rules say about a draft, and which of it is waived. */
@ApplicationScoped
public class Waivers {
    /** Advice for readers who see, hear or read otherwise; the rules that protect everybody else cannot be waived. */
    private static final Set<String> ACCESSIBILITY = Set.of("image-without-text", "heading-level", "empty-heading",
            "heading-used-twice", "empty-link", "language-mark");

    private final EntityManager entities;
    private final Drafts drafts;
    private final Audit audit;

    Waivers(EntityManager entities, Drafts drafts, Audit audit) {
        this.entities = entities;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** Names a finding, whatever the language. */
    public static String key(Finding finding) {
        return finding.part() + " " + finding.rule() + " " + finding.pointer();
    }

    /** The reasons, by {@link #key}. */
    @Transactional
    public Map<String, String> reasons(CourseKey course) {
        Map<String, String> reasons = new TreeMap<>();
        entities.createQuery("from Waiver where courseKey = ?1", Waiver.class).setParameter(1, course.value())
                .getResultStream().forEach(waiver -> reasons.put(waiver.key(), waiver.reason()));
        return reasons;
    }

    /** Everything that the rules say about the draft, with what is waived. */
    @Transactional
    List<FindingView> findings(CourseKey course, Locale language) {
        Map<String, String> waived = reasons(course);
        return Checker.check(drafts.trees(drafts.of(course).contents())).stream()
                .map(finding -> FindingView.of(finding, language, waived.get(key(finding)))).toList();
    }

    /**
     * Waives a finding that the draft has; the reason is kept. Again with another reason: the newer one counts.
     *
     * @throws org.alliances.mooc.kernel.ProblemException finding-not-found, finding-not-waivable
     */
    void waive(CourseKey course, WaiveRequest request, UUID by, Instant at) {
        drafts.change(course, by, at, () -> {
            Finding finding = Checker.check(drafts.trees(drafts.of(course).contents())).stream()
                    .filter(one -> request.names(one)).findFirst()
                    .orElseThrow(AuthoringProblem.FINDING_NOT_FOUND::asException);
            if (!ACCESSIBILITY.contains(finding.rule())) {
                throw AuthoringProblem.FINDING_NOT_WAIVABLE.asException().withMember("rule", finding.rule());
            }
            Waiver.Key key = new Waiver.Key(course.value(), finding.part(), finding.rule(), finding.pointer());
            Waiver waiver = entities.find(Waiver.class, key);
            String before = waiver == null ? null : waiver.reason();
            if (waiver == null) {
                waiver = Waiver.of(course, finding.part(), finding.rule(), finding.pointer());
                waiver.because(request.reason().strip(), by, at);
                entities.persist(waiver);
            } else {
                waiver.because(request.reason().strip(), by, at);
            }
            audit.record(AuditEvent.of("finding-waived", by, at).in(course).because(request.reason().strip())
                    .with("part", finding.part()).with("rule", finding.rule()).with("pointer", finding.pointer())
                    .with("before", before));
            return null;
        });
    }
}
