package org.alliances.mooc.catalogue;

/** How heavy the files of courses are on the wire. */
public interface FileSizes {
    /** How many bytes of the file travel to who accepts gzip: fewer than it has, where its format is not compressed. */
    int travelling(ShownFile file);
}
