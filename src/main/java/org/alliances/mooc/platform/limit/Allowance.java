package org.alliances.mooc.platform.limit;

import java.time.Duration;

/**
 * What one request has found of a quota, as the header fields of draft-ietf-httpapi-ratelimit-headers-10 say it: structured
 * fields (RFC 9651) whose items are named after the policy.
 *
 * @param policy its name
 * @param requests the whole quota
 * @param window in how much time it is whole again
 * @param left how many requests are left
 * @param granted whether this one was
 * @param wholeIn when the quota is whole again
 * @param nextIn when one more request is granted; zero where this one was
 */
record Allowance(String policy, long requests, Duration window, long left, boolean granted, Duration wholeIn,
        Duration nextIn) {

    /** {@code RateLimit-Policy}: the quota {@code q} in a window of {@code w} seconds. */
    String policyField() {
        return "\"%s\";q=%d;w=%d".formatted(policy, requests, window.toSeconds());
    }

    /** {@code RateLimit}: that {@code r} are left, and that the quota is whole again in {@code t} seconds. */
    String limitField() {
        return "\"%s\";r=%d;t=%d".formatted(policy, left, seconds(wholeIn));
    }

    /** {@code Retry-After}, in seconds. */
    String retryAfter() {
        return Long.toString(Math.max(1, seconds(nextIn)));
    }

    private static long seconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
