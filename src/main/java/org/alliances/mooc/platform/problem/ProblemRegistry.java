package org.alliances.mooc.platform.problem;

import java.util.List;

import org.alliances.mooc.kernel.ProblemType;

/** All types of problem that this application can answer with; the top floor, which sees all features, provides it. */
public interface ProblemRegistry {
    List<ProblemType> all();
}
