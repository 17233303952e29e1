package org.alliances.mooc.platform.limit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * What is left of the quota of each account and each address. A quota fills up steadily, so that whoever has used it up
 * may go on after a moment and not after a whole window.
 */
@ApplicationScoped
class RateLimits {
    /** Of each kind; a bucket has about 200 bytes. Under more callers than these the oldest are forgotten, and start anew. */
    private static final int MOST = 100_000;

    private final Quota user;
    private final Quota address;

    RateLimits(LimitConfig config, TimeMeter time) {
        this.user = new Quota("user", config.userRequests(), config.window(), time);
        this.address = new Quota("address", config.addressRequests(), config.window(), time);
    }

    /** @param caller whatever tells accounts apart */
    Allowance takeOfUser(String caller) {
        return user.take(caller);
    }

    /** @param caller whatever tells addresses apart */
    Allowance takeOfAddress(String caller) {
        return address.take(caller);
    }

    /** Uses up what is left. */
    void useUp(String user, String address) {
        this.user.bucket(user).tryConsumeAsMuchAsPossible();
        this.address.bucket(address).tryConsumeAsMuchAsPossible();
    }

    /** Gives everybody everything again. */
    void forget() {
        user.buckets.invalidateAll();
        address.buckets.invalidateAll();
    }

    /** One kind of caller and its buckets. */
    private static final class Quota {
        private final String name;
        private final long requests;
        private final Duration window;
        private final TimeMeter time;
        private final Cache<String, Bucket> buckets;

        Quota(String name, long requests, Duration window, TimeMeter time) {
            this.name = name;
            this.requests = requests;
            this.window = window;
            this.time = time;
            // After a window without a request a bucket is full: forgetting it changes nothing.
            this.buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(window).build();
        }

        Allowance take(String caller) {
            ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
            return new Allowance(name, requests, window, probe.getRemainingTokens(), probe.isConsumed(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        Bucket bucket(String caller) {
            return buckets.get(caller, any -> Bucket.builder().withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window)).build());
        }
    }
}
