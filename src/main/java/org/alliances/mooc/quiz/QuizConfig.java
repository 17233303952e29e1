package org.alliances.mooc.quiz;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of quizzes. */
@ConfigMapping(prefix = "alliances.quiz")
interface QuizConfig {
    /** How long after the end of time a response still counts as in time, because it was under way. */
    @WithDefault("15S")
    Duration grace();

    /** How long a sealed package can be begun after it was fetched; never after the quiz's window. */
    @WithDefault("7D")
    Duration packageValidity();

    /** How long after the last moment of its time what was done in a sealed package is waited for. */
    @WithDefault("7D")
    Duration packageArrival();

    /**
     * How long after the last message about an attempt that was submitted offline it is graded, where nobody asks for it: the
     * rest of what was done in it may be under way.
     */
    @WithDefault("2M")
    Duration offlineWait();

    /** How often a replica looks for attempts whose time is over, to close and grade them. */
    @WithDefault("5S")
    Duration closeEvery();

    /** How many of them it takes at once; each is closed in a transaction of its own. */
    @WithDefault("200")
    int closeAtOnce();
}
