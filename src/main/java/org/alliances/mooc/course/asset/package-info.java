/**
 * What the file of an asset is: its type by its first bytes, its size, and for an SVG whether it is safe, accessible and
 * readable on a phone. Owns no table; no personal data.
 */
package org.alliances.mooc.course.asset;
