package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.UUID;

/**
 * What a learner has in a run, and since when.
 *
 * @param reason {@code null} where nothing was granted; so are the three below
 * @param tag names this version, without quotes
 */
record GrantedAccommodation(Accommodation accommodation, String reason, UUID by, Instant at, String tag) {
    static final GrantedAccommodation NONE = new GrantedAccommodation(Accommodation.NONE, null, null, null, null);

    static GrantedAccommodation of(AccommodationRow row) {
        return new GrantedAccommodation(row.accommodation(), row.reason(), row.grantedBy(), row.grantedAt(), row.tag());
    }

    boolean isGranted() {
        return tag != null;
    }
}
