package org.alliances.mooc.identity.people;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the administration of accounts. */
@ConfigMapping(prefix = "alliances.people")
interface PeopleConfig {
    /** How long the link of an invitation can be used. */
    @WithDefault("7D")
    Duration invitationValidFor();

    /** How long a list of accounts may take; what is not reached by then is reported, and done when it is sent again. */
    @WithDefault("40S")
    Duration listTime();
}
