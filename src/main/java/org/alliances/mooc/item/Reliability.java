package org.alliances.mooc.item;

/** How sure the facts behind a question are. */
public enum Reliability {
    /** In the account of the 2016 session and nowhere else. */
    G,
    /** Established. */
    A,
    /** Probable, one source. */
    B,
    /** Sources disagree: never in a question. */
    C,
    /** A proposal of the course, not a fact. */
    PP,
    /** Not verified: never published as a fact. */
    NV
}
