package org.alliances.mooc.publishing;

import org.alliances.mooc.kernel.RevisionNumber;

/** A package has a new publication. Fired inside the transaction that made it: observe it after success. */
public record PackagePublished(String packageKey, RevisionNumber number) {}
