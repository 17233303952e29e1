package org.alliances.mooc.item;

/** A question with its key. Replaced by the sealed hierarchy. */
public interface Question {}
