package org.alliances.mooc.contentpack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alliances.mooc.contentpack.text.ContentFinding;

/** The content directory has errors, and nothing was changed. Carries no stack trace: the files are to blame. */
final class ContentRefused extends RuntimeException {
    private final transient List<ContentFinding> findings;

    /** @param findings the errors, and the warnings beside them, in order */
    ContentRefused(List<ContentFinding> findings) {
        super(report(findings, Locale.ENGLISH), null, false, false);
        this.findings = List.copyOf(findings);
    }

    List<ContentFinding> findings() {
        return findings;
    }

    /** One line for each error. */
    String report(Locale locale) {
        return report(findings, locale);
    }

    private static String report(List<ContentFinding> findings, Locale locale) {
        return findings.stream().filter(ContentFinding::isError).map(finding -> finding.in(locale))
                .collect(Collectors.joining("\n"));
    }
}
