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

    /** How often a replica looks for attempts whose time is over, to close and grade them. */
    @WithDefault("5S")
    Duration closeEvery();

    /** How many of them it takes at once; each is closed in a transaction of its own. */
    @WithDefault("200")
    int closeAtOnce();
}
