package org.alliances.mooc.platform.http;

import java.util.regex.Pattern;

import org.alliances.mooc.platform.problem.PlatformProblem;

/**
 * On which condition a client wants to write (RFC 9110, 13): so that two people who change the same thing notice each
 * other. A service asks within its transaction, because only there the present version is certain.
 *
 * @param ifMatch the header as it was sent; {@code null} where it was not
 * @param ifNoneMatch the header as it was sent; {@code null} where it was not
 */
public record Preconditions(String ifMatch, String ifNoneMatch) {
    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"");
    private static final String ANY = "*";

    /**
     * Whether what is there may be changed. Creating needs no condition. The tags of such answers name a version and not
     * bytes, so that a tag which a proxy has weakened while it compressed is as good as before.
     *
     * @param tag of what is there now, without quotes; {@code null} where nothing is
     * @throws org.alliances.mooc.kernel.ProblemException precondition-failed (412), precondition-required (428)
     */
    public void require(String tag) {
        if (tag == null) {
            if (ifMatch != null) {
                throw PlatformProblem.PRECONDITION_FAILED.asException();
            }
            return;
        }
        if (ifNoneMatch != null && names(ifNoneMatch, tag)) {
            throw PlatformProblem.PRECONDITION_FAILED.asException();
        }
        if (ifMatch == null) {
            throw PlatformProblem.PRECONDITION_REQUIRED.asException();
        }
        if (!names(ifMatch, tag)) {
            throw PlatformProblem.PRECONDITION_FAILED.asException();
        }
    }

    private static boolean names(String header, String tag) {
        return header.trim().equals(ANY)
                || TAG.matcher(header).results().anyMatch(sent -> sent.group(1).equals(tag));
    }
}
