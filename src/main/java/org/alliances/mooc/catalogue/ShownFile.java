package org.alliances.mooc.catalogue;

import org.alliances.mooc.kernel.ContentHash;

/**
 * A picture or a document that a lesson shows.
 *
 * @param address from the root of the server
 * @param bytes how many it has
 */
public record ShownFile(String name, String address, ContentHash hash, String mediaType, int bytes) {}
