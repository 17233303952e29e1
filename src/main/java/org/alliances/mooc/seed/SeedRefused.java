package org.alliances.mooc.seed;

/** The cohort's file has an error, and nothing was changed. Carries no stack trace: the file is to blame. */
final class SeedRefused extends RuntimeException {

    /** @param place the file, the line and the key, for example {@code cohort.yaml:12: learners[3].profile} */
    SeedRefused(String place, String message) {
        super(place + ": " + message, null, false, false);
    }
}
