/**
 * What has to be met before an item opens, and why it has not: a pure function of the course's conditions and of what the
 * learner has done, and the gate that whatever opens an item goes through. Owns no table; no personal data of its own.
 */
package org.alliances.mooc.progress.lock;
